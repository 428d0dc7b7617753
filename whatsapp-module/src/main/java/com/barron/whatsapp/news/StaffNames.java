package com.barron.whatsapp.news;

import com.barron.production.people.PersonId;
import com.barron.production.people.StaffMember;
import com.barron.production.people.privacy.Pseudonym;
import com.barron.whatsapp.recipients.StaffDirectory;
import com.barron.whatsapp.text.QuotedText;
import com.barron.whatsapp.text.Texts;

/** The names of a staff directory as others read them. */
record StaffNames(StaffDirectory staff, Texts texts) {
  String of(PersonId person) {
    return staff.find(person).map(this::shown).orElse("?");
  }

  private String shown(StaffMember one) {
    return Pseudonym.shown(
        one.name(), number -> texts.say("person.former", number), QuotedText::of);
  }
}
