package com.barron.whatsapp.news;

import com.barron.production.people.PersonId;
import com.barron.whatsapp.recipients.StaffDirectory;
import com.barron.whatsapp.text.QuotedText;

/** How people are shown to others. */
record PeopleNames(StaffDirectory staff) {
  String of(PersonId person) {
    return staff.find(person).map(one -> QuotedText.of(one.name())).orElse("?");
  }
}
