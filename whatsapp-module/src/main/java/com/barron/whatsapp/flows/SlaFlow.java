package com.barron.whatsapp.flows;

import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.SlaClocks;
import com.barron.production.sla.SlaView;
import com.barron.whatsapp.dialogue.Note;
import com.barron.whatsapp.dialogue.Wording;
import com.barron.whatsapp.text.Spans;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells how much time a ticket has left. */
final class SlaFlow {
  private SlaFlow() {}

  static Flow of(SlaClocks sla, Clock clock) {
    var clocks =
        new ReferenceParser<SlaView>(
            ReferenceKind.TICKET, subject -> sla.status(subject, clock.instant()));
    return new ShowFlow<>("sla", "ticket", clocks, true, SlaFlow::lines);
  }

  private static List<Note> lines(SlaView sla, Wording wording) {
    return Stream.of(
            Optional.of(Note.of("sla.title", sla.subject().toString())),
            time(sla, wording),
            Optional.of(health(sla, wording)))
        .flatMap(Optional::stream)
        .toList();
  }

  static Note health(SlaView sla, Wording wording) {
    return Note.of("sla." + sla.health(), Spans.inWords(sla.warningBefore(), wording::say));
  }

  /** A clock that has ended has no time to tell. */
  static Optional<Note> time(SlaView sla, Wording wording) {
    return switch (sla.health()) {
      case ON_TRACK, WARNING, PAUSED ->
          Optional.of(Note.of("sla.remaining", Spans.brief(sla.remaining(), wording::say)));
      case BREACHED ->
          Optional.of(Note.of("sla.overdue", Spans.brief(sla.remaining().negated(), wording::say)));
      case MET, MISSED -> Optional.empty();
    };
  }
}
