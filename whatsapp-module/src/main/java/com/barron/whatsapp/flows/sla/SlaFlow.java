package com.barron.whatsapp.flows.sla;

import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.SlaClocks;
import com.barron.production.sla.SlaView;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.Flow;
import com.barron.whatsapp.flows.LookupFlow;
import com.barron.whatsapp.flows.ReferenceParser;
import com.barron.whatsapp.text.DurationText;
import com.barron.whatsapp.text.TimeText;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells how much time a ticket has left. */
public final class SlaFlow {
  private SlaFlow() {}

  public static Flow of(SlaClocks sla, Clock clock) {
    var clocks =
        new ReferenceParser<SlaView>(
            ReferenceKind.TICKET, subject -> sla.status(subject, clock.instant()));
    return new LookupFlow<>(
        "sla",
        "ticket",
        clocks,
        true,
        (view, translations, speaker) ->
            lines(view, TimeText.of(clock, speaker.zone()), translations));
  }

  private static List<Message> lines(SlaView sla, TimeText timeText, Translations translations) {
    return Stream.of(
            Optional.of(Message.of("sla.title", sla.subject().toString())),
            time(sla, translations),
            expected(sla, timeText, translations),
            Optional.of(health(sla, translations)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Until when whoever takes care said that it will be done. */
  static Optional<Message> expected(SlaView sla, TimeText timeText, Translations translations) {
    return sla.expected()
        .map(until -> Message.of("sla.expected", timeText.at(until, translations::say)));
  }

  static Message health(SlaView sla, Translations translations) {
    return Message.of(
        "sla." + sla.health(), DurationText.inWords(sla.warningBefore(), translations::say));
  }

  /** A clock that has ended has no time to tell. */
  static Optional<Message> time(SlaView sla, Translations translations) {
    return switch (sla.health()) {
      case ON_TRACK, WARNING, PAUSED ->
          Optional.of(
              Message.of("sla.remaining", DurationText.brief(sla.remaining(), translations::say)));
      case BREACHED ->
          Optional.of(
              Message.of(
                  "sla.overdue", DurationText.brief(sla.remaining().negated(), translations::say)));
      case MET, MISSED -> Optional.empty();
    };
  }
}
