package com.barron.whatsapp.flows;

import com.barron.production.people.Action;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sop.SopRecords;
import com.barron.production.sop.SopView;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.Note;
import com.barron.whatsapp.dialogue.Slot;
import com.barron.whatsapp.dialogue.Turn;
import com.barron.whatsapp.text.Spans;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Shows what is open on a procedure. */
final class SopFlow implements Flow {
  /** More would not fit into a message. */
  private static final int MOST_SHOWN = 12;

  private final Clock clock;
  private final ReferenceParser<SopView> sops;
  private final Slot<Reference> sop;
  private final Form form;

  SopFlow(SopRecords records, Clock clock) {
    this.clock = clock;
    sops = new ReferenceParser<>(ReferenceKind.SOP, records::find);
    sop = Slot.of("sop", sops);
    form = new Form("sop", List.of(sop), sops::opens);
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
    return sops.find(turn.answers().get(sop), turn)
        .<Completion>map(found -> new Completion.Said(lines(found, turn)))
        .orElseGet(() -> Completion.refused(sops.missing(), sop));
  }

  private List<Note> lines(SopView sop, Turn turn) {
    Instant now = clock.instant();
    int open = sop.openFailures().size();
    var lines = new ArrayList<Note>();
    lines.add(Note.of("sop.title", sop.id().toString()));
    lines.add(Note.of("sop.open", open));
    sop.openFailures().stream()
        .limit(MOST_SHOWN)
        .forEach(failure -> lines.add(line(failure, now, turn)));
    if (open > MOST_SHOWN) {
      lines.add(Note.of("sop.more", open - MOST_SHOWN));
    }
    return lines;
  }

  private static Note line(SopView.OpenFailure failure, Instant now, Turn turn) {
    return Note.of(
        "sop.failure",
        failure.reference().toString(),
        failure.step(),
        failure.stepTitle(),
        failure.order().toString(),
        Spans.ago(Duration.between(failure.reportedAt(), now), turn.wording()::say));
  }
}
