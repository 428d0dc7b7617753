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
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Shows what is open on a procedure. */
final class SopFlow implements Flow {
  /** More would not fit into a message. */
  private static final int MOST_SHOWN = 12;

  private final OpenFailures failures;
  private final ReferenceParser<SopView> sops;
  private final Slot<Reference> sop;
  private final Form form;

  SopFlow(SopRecords records, Clock clock) {
    failures = new OpenFailures(clock, MOST_SHOWN);
    sops = new ReferenceParser<>(ReferenceKind.SOP, records::find);
    sop = Slot.of("sop", sops);
    form = new Form("sop", List.of(sop), input -> false);
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
        .<Completion>map(found -> new Completion.Said(shown(found, turn)))
        .orElseGet(() -> Completion.refused(sops.missing(), sop));
  }

  private List<Note> shown(SopView sop, Turn turn) {
    var lines = new ArrayList<>(failures.of(sop, turn.wording()));
    if (!sop.steps().isEmpty()) {
      lines.add(Note.of("sop.steps", sop.id().toString()));
    }
    return lines;
  }
}
