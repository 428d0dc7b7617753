package com.barron.whatsapp.flows;

import com.barron.production.reference.ReferenceKind;
import com.barron.production.sop.SopView;
import com.barron.production.sop.Sops;
import com.barron.whatsapp.dialogue.Note;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Shows what is open on a procedure. */
final class SopFlow {
  /** More would not fit into a message. */
  private static final int MOST_SHOWN = 12;

  private SopFlow() {}

  /** Its number alone leads through the steps: see {@link StepsFlow}. */
  static Flow of(Sops records, Clock clock) {
    var failures = new OpenFailures(clock, MOST_SHOWN);
    var sops = new ReferenceParser<SopView>(ReferenceKind.SOP, records::find);
    return new ShowFlow<>(
        "sop", "sop", sops, false, (sop, wording) -> lines(failures.of(sop, wording), sop));
  }

  private static List<Note> lines(List<Note> failures, SopView sop) {
    var lines = new ArrayList<>(failures);
    if (!sop.steps().isEmpty()) {
      lines.add(Note.of("sop.steps", sop.id().toString()));
    }
    return lines;
  }
}
