package com.barron.whatsapp.decisions;

import com.barron.production.access.Permission;
import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.production.people.StaffMember;
import com.barron.whatsapp.text.QuotedText;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** The people who may decide, and people's names. */
@Singleton
class DecisionMakers {
  private final People people;

  @Inject
  DecisionMakers(People people) {
    this.people = people;
  }

  /** Whoever is involved, their team, and everybody who supervises or manages. */
  List<StaffMember> with(PersonId... involved) {
    return people.roster(List.of(involved));
  }

  /** Just these. */
  List<StaffMember> named(Collection<PersonId> wanted) {
    return people.roster(wanted).stream().filter(one -> wanted.contains(one.id())).toList();
  }

  /** Those who may do it, but for some. */
  static List<StaffMember> of(
      Collection<StaffMember> roster, Permission permission, Collection<PersonId> butNot) {
    return roster.stream()
        .filter(one -> permission.isAllowedTo(one.role()) && !butNot.contains(one.id()))
        .toList();
  }

  /** How somebody is shown to others. */
  static String name(Collection<StaffMember> roster, PersonId person) {
    return roster.stream()
        .filter(one -> one.id().equals(person))
        .map(one -> QuotedText.of(one.name()))
        .findFirst()
        .orElse("?");
  }
}
