package com.barron.whatsapp.flows.sop;

import com.barron.production.reference.ReferenceKind;
import com.barron.production.sop.SopView;
import com.barron.production.sop.Sops;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.flows.Flow;
import com.barron.whatsapp.flows.LookupFlow;
import com.barron.whatsapp.flows.ReferenceParser;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Shows what is open on a procedure. */
public final class SopFlow {
  /** More would not fit into a message. */
  private static final int MOST_SHOWN = 12;

  private SopFlow() {}

  /** Its number alone leads through the steps: see {@link SopStepsFlow}. */
  public static Flow of(Sops records, Clock clock) {
    var failures = new OpenFailureList(clock, MOST_SHOWN);
    var sops = new ReferenceParser<SopView>(ReferenceKind.SOP, records::find);
    return new LookupFlow<>(
        "sop",
        "sop",
        sops,
        false,
        (sop, translations) -> lines(failures.of(sop, translations), sop));
  }

  private static List<Message> lines(List<Message> failures, SopView sop) {
    var lines = new ArrayList<>(failures);
    if (!sop.steps().isEmpty()) {
      lines.add(Message.of("sop.steps", sop.id().toString()));
    }
    return lines;
  }
}
