package com.barron.whatsapp.news;

import com.barron.production.people.PersonId;
import com.barron.production.people.StaffMember;
import com.barron.production.people.privacy.Pseudonym;
import com.barron.whatsapp.recipients.StaffDirectory;
import com.barron.whatsapp.text.QuotedText;
import com.barron.whatsapp.text.Texts;

/** How people are shown to others. */
record PeopleNames(StaffDirectory staff, Texts texts) {
  String of(PersonId person) {
    return staff.find(person).map(this::shown).orElse("?");
  }

  private String shown(StaffMember one) {
    return Pseudonym.shown(
        one.name(), number -> texts.say("person.former", number), QuotedText::of);
  }
}
