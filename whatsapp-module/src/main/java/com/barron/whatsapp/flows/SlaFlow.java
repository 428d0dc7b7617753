package com.barron.whatsapp.flows;

import com.barron.production.people.Action;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.SlaClocks;
import com.barron.production.sla.SlaView;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.Note;
import com.barron.whatsapp.dialogue.Slot;
import com.barron.whatsapp.dialogue.Turn;
import com.barron.whatsapp.dialogue.Wording;
import com.barron.whatsapp.text.Spans;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells how much time a ticket has left. */
final class SlaFlow implements Flow {
  private final ReferenceParser<SlaView> clocks;
  private final Slot<Reference> ticket;
  private final Form form;

  SlaFlow(SlaClocks sla, Clock clock) {
    clocks =
        new ReferenceParser<>(
            ReferenceKind.TICKET, subject -> sla.status(subject, clock.instant()));
    ticket = Slot.of("ticket", clocks);
    form = new Form("sla", List.of(ticket), clocks::opens);
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public Action action() {
    return Action.SEE;
  }

  @Override
  public Completion complete(Turn turn, Speaker speaker) {
    return clocks
        .find(turn.answers().get(ticket), turn)
        .<Completion>map(found -> new Completion.Said(lines(found, turn.wording())))
        .orElseGet(() -> Completion.refused(clocks.missing(), ticket));
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
