package com.barron.whatsapp.flows.sop;

import com.barron.production.reference.ReferenceKind;
import com.barron.production.sop.SopView;
import com.barron.production.sop.Sops;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.flows.Flow;
import com.barron.whatsapp.flows.lookup.Lookup;
import com.barron.whatsapp.flows.lookup.LookupFlow;
import com.barron.whatsapp.flows.lookup.NextSteps;
import com.barron.whatsapp.flows.lookup.ShownRecord;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Shows what is open on a procedure. */
public final class SopFlow {
  /** More would not fit into a message. */
  private static final int MOST_SHOWN = 12;

  private SopFlow() {}

  /** Its number alone starts the steps: see {@link SopStepsFlow}. */
  public static Flow of(Lookup<SopView> procedures) {
    return new LookupFlow<>("sop", "sop", procedures, false);
  }

  /** The look-up of procedures. */
  public static Lookup<SopView> lookup(Sops records, Clock clock) {
    var failures = new OpenFailureList(clock, MOST_SHOWN);
    return new Lookup<>(
        ReferenceKind.SOP,
        records::find,
        (sop, speaker, translations) ->
            new ShownRecord(
                lines(failures.of(sop, translations), sop),
                new NextSteps(speaker, translations).procedure(sop.id(), !sop.steps().isEmpty())));
  }

  private static List<Message> lines(List<Message> failures, SopView sop) {
    var lines = new ArrayList<>(failures);
    if (!sop.steps().isEmpty()) {
      lines.add(Message.of("sop.steps", sop.id().toString()));
    }
    return lines;
  }
}
