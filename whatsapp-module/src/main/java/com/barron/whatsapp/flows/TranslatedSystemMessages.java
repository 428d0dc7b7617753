package com.barron.whatsapp.flows;

import com.barron.production.access.Role;
import com.barron.production.people.enrolment.InviteRedemption;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.text.TextKey;
import com.barron.whatsapp.text.TimeText;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.function.Function;

/** The messages in people's languages. */
record TranslatedSystemMessages(Function<Locale, Translations> languages)
    implements SystemMessages {
  @Override
  public Reply notEnrolled(Locale language) {
    return Reply.of(languages.apply(language).say("not.enrolled"));
  }

  @Override
  public Reply tooMany(Locale language, ZonedDateTime until) {
    return Reply.of(languages.apply(language).say("rate.limit", TimeText.timeOfDay(until)));
  }

  @Override
  public Reply notJoined(Locale language, InviteRedemption.Reason reason) {
    return Reply.of(languages.apply(language).say("join." + TextKey.of(reason)));
  }

  @Override
  public Reply roleAsked(Locale language, Role role) {
    Translations translations = languages.apply(language);
    return Reply.of(translations.say("join.role", translations.say("role." + role)));
  }

  @Override
  public Reply changed(Locale language) {
    return Reply.of(languages.apply(language).say("identity.changed"));
  }

  @Override
  public Reply revoked(Locale language) {
    return Reply.of(languages.apply(language).say("identity.revoked"));
  }

  @Override
  public Reply takenOver(Locale language, String by) {
    return Reply.of(languages.apply(language).say("takeover.begun", by));
  }

  @Override
  public Reply fromColleague(Locale language, String by, String text) {
    return Reply.of(languages.apply(language).say("takeover.said", by, text));
  }

  @Override
  public Reply handedBack(Locale language) {
    return Reply.of(languages.apply(language).say("takeover.ended"));
  }

  @Override
  public Reply freed(Locale language, String by) {
    return Reply.of(languages.apply(language).say("takeover.freed", by));
  }

  @Override
  public Reply failed(Locale language, String errorId) {
    return Reply.of(languages.apply(language).say("not.handled", errorId));
  }
}
