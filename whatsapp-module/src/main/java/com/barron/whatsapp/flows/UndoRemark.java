package com.barron.whatsapp.flows;

import com.barron.production.audit.Undo;
import com.barron.production.audit.UndoResult;
import com.barron.production.orders.OrderStatus;
import com.barron.production.orders.OrderView;
import com.barron.production.orders.Orders;
import com.barron.production.people.Permission;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Note;
import com.barron.whatsapp.dialogue.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** "That was a mistake": the speaker's last record is withdrawn, and the hold that it caused. */
record UndoRemark(Undo undo, Orders orders) implements Remark {
  @Override
  public String id() {
    return "undo";
  }

  @Override
  public Permission action() {
    return Permission.UNDO;
  }

  @Override
  public Set<ReferenceKind> kinds() {
    return Set.of();
  }

  @Override
  public Outcome hear(Remarked said, Speaker speaker, Wording wording) {
    UndoResult undoResult = undo.undo(speaker.person());
    if (undoResult instanceof UndoResult.Withdrawn withdrawn) {
      return new Outcome(lines(withdrawn, wording), List.of());
    }
    if (undoResult instanceof UndoResult.TooLate late) {
      return Outcome.said(Note.of("undo.late", late.subject().toString(), Undo.WITHIN.toMinutes()));
    }
    return undoResult instanceof UndoResult.Refused refused
        ? Outcome.said(Note.of("undo.refused." + refused.reasonKey(), refused.subject().toString()))
        : Outcome.said(Note.of("undo.nothing"));
  }

  private List<Note> lines(UndoResult.Withdrawn withdrawn, Wording wording) {
    var lines = new ArrayList<Note>();
    lines.add(Note.of("undo.done", withdrawn.subject().toString()));
    withdrawn
        .order()
        .flatMap(order -> orders.find(order).found())
        .map(order -> line(order, wording))
        .ifPresent(lines::add);
    return lines;
  }

  private static Note line(OrderView order, Wording wording) {
    String number = order.number().toString();
    return order.status() == OrderStatus.ON_HOLD
        ? Note.of("undo.held", number, listed(order.heldBy()))
        : Note.of("undo.order", number, wording.say("order.status." + order.status()));
  }

  private static String listed(List<Reference> causes) {
    return causes.stream().map(Reference::toString).collect(Collectors.joining(", "));
  }
}
