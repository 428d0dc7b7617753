package com.barron.whatsapp.flows.openwork;

import com.barron.production.access.Permission;
import com.barron.production.audit.Undo;
import com.barron.production.audit.UndoResult;
import com.barron.production.orders.OrderStatus;
import com.barron.production.orders.OrderView;
import com.barron.production.orders.Orders;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.ChatCommand;
import com.barron.whatsapp.flows.CommandInvocation;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.text.TextKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * "That was a mistake": the speaker's last record is withdrawn, and the hold that it caused. When
 * something else was done after it, that is said instead.
 */
public record UndoCommand(Undo undo, Orders orders) implements ChatCommand {
  @Override
  public String id() {
    return "undo";
  }

  @Override
  public Permission permission() {
    return Permission.UNDO;
  }

  @Override
  public Set<ReferenceKind> kinds() {
    return Set.of();
  }

  @Override
  public CommandOutcome handle(CommandInvocation said, Speaker speaker, Translations translations) {
    UndoResult undoResult = undo.undo(speaker.person());
    if (undoResult instanceof UndoResult.Withdrawn withdrawn) {
      return new CommandOutcome(lines(withdrawn, translations), List.of())
          .withdrawing(withdrawn.subject());
    }
    if (undoResult instanceof UndoResult.Reverted reverted) {
      return CommandOutcome.said(
          Message.of(
              "undo.reverted",
              translations.say(
                  "undo.action." + TextKey.of(reverted.action()), reverted.subject().toString())));
    }
    if (undoResult instanceof UndoResult.TooLate late) {
      return CommandOutcome.said(
          Message.of("undo.late", late.subject().toString(), Undo.WITHIN.toMinutes()));
    }
    if (undoResult instanceof UndoResult.Final last) {
      return CommandOutcome.said(
          Message.of(
              "undo.final",
              translations.say(
                  "undo.action." + TextKey.of(last.action()),
                  last.subject().map(Reference::toString).orElse(""))));
    }
    return undoResult instanceof UndoResult.Refused refused
        ? CommandOutcome.said(
            Message.of(
                "undo.refused." + TextKey.of(refused.reason()), refused.subject().toString()))
        : CommandOutcome.said(Message.of("undo.nothing"));
  }

  private List<Message> lines(UndoResult.Withdrawn withdrawn, Translations translations) {
    var lines = new ArrayList<Message>();
    lines.add(Message.of("undo.done", withdrawn.subject().toString()));
    withdrawn
        .order()
        .flatMap(order -> orders.find(order).found())
        .map(order -> line(order, translations))
        .ifPresent(lines::add);
    return lines;
  }

  private static Message line(OrderView order, Translations translations) {
    String number = order.number().toString();
    return order.status() == OrderStatus.ON_HOLD
        ? Message.of("undo.held", number, listed(order.heldBy()))
        : Message.of("undo.order", number, translations.say("order.status." + order.status()));
  }

  private static String listed(List<Reference> causes) {
    return causes.stream().map(Reference::toString).collect(Collectors.joining(", "));
  }
}
