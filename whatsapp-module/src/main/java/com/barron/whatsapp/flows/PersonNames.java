package com.barron.whatsapp.flows;

import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.whatsapp.text.QuotedText;
import java.util.List;

/** How people are called in a reply. */
public record PersonNames(People people) {
  /** The name of somebody; a question mark when it is not known any more. One statement. */
  public String of(PersonId person) {
    return people.roster(List.of(person)).stream()
        .filter(staffMember -> staffMember.id().equals(person))
        .map(staffMember -> QuotedText.of(staffMember.name()))
        .findFirst()
        .orElse("?");
  }
}
