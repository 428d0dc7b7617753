package com.barron.whatsapp.flows.bom;

import com.barron.production.bom.BomChanges;
import com.barron.production.bom.BomView;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.lookup.Lookup;
import com.barron.whatsapp.flows.lookup.NextSteps;
import com.barron.whatsapp.flows.lookup.ShownRecord;
import java.util.ArrayList;
import java.util.List;

/** Shows a bill of material and its components. */
public final class BillLookup {
  /** More would not fit into a message. */
  private static final int MOST = 12;

  private BillLookup() {}

  /** The look-up of bills. */
  public static Lookup<BomView> of(BomChanges changes) {
    return new Lookup<>(
        ReferenceKind.BOM,
        changes::find,
        (bill, speaker, translations) ->
            new ShownRecord(
                lines(bill, translations), new NextSteps(speaker, translations).bill(bill.id())));
  }

  private static List<Message> lines(BomView bill, Translations translations) {
    var lines = new ArrayList<Message>();
    lines.add(Message.of("lookup.bill", bill.id().toString(), bill.product()));
    bill.components().stream()
        .limit(MOST)
        .map(
            part ->
                Message.of("lookup.part", part.partNumber(), BomFlow.described(part, translations)))
        .forEach(lines::add);
    if (bill.components().size() > MOST) {
      lines.add(Message.of("sop.more", bill.components().size() - MOST));
    }
    return lines;
  }
}
