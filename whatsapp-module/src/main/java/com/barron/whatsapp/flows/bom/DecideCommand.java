package com.barron.whatsapp.flows.bom;

import com.barron.production.access.Permission;
import com.barron.production.bom.BomChanges;
import com.barron.production.bom.BomView;
import com.barron.production.bom.ChangeStatus;
import com.barron.production.bom.ChangeView;
import com.barron.production.bom.SubmitChange;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.ChatCommand;
import com.barron.whatsapp.flows.CommandInvocation;
import com.barron.whatsapp.flows.ReferenceParser;
import com.barron.whatsapp.flows.Speaker;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * The decision on a BOM change; not by whoever proposed it.
 *
 * @param next what the request becomes
 */
public record DecideCommand(String id, ChangeStatus next, BomChanges changes)
    implements ChatCommand {
  public static DecideCommand approve(BomChanges changes) {
    return new DecideCommand("approve", ChangeStatus.APPROVED, changes);
  }

  public static DecideCommand reject(BomChanges changes) {
    return new DecideCommand("reject", ChangeStatus.REJECTED, changes);
  }

  @Override
  public Permission action() {
    return Permission.DECIDE_CHANGE;
  }

  @Override
  public Set<ReferenceKind> kinds() {
    return Set.of(ReferenceKind.BOM_CHANGE);
  }

  /** A reason. */
  @Override
  public boolean takesMore() {
    return next == ChangeStatus.REJECTED;
  }

  @Override
  public Outcome hear(CommandInvocation said, Speaker speaker, Translations translations) {
    Optional<ChangeView> found = changes.change(said.subject());
    if (found.isEmpty()) {
      return Outcome.said(Message.of(ReferenceParser.text(ReferenceKind.BOM_CHANGE, "missing")));
    }
    return objection(found.get(), said, speaker, translations)
        .map(Outcome::said)
        .orElseGet(() -> decided(found.get(), said, speaker, translations));
  }

  /** What the desk would refuse by an exception, which would take the message back. */
  private Optional<Message> objection(
      ChangeView change, CommandInvocation said, Speaker speaker, Translations translations) {
    if (!change.status().canBecome(next)) {
      return Optional.of(
          Message.of("decide.over", said.number(), status(change.status(), translations)));
    }
    if (change.requester().equals(speaker.person())) {
      return Optional.of(Message.of("decide.own", said.number()));
    }
    if (next == ChangeStatus.APPROVED && !isStillThere(change)) {
      return Optional.of(Message.of("decide.gone", change.bom().toString(), change.partNumber()));
    }
    return said.typed().length() > SubmitChange.LONGEST_REASON
        ? Optional.of(Message.of("text.long", SubmitChange.LONGEST_REASON, said.typed().length()))
        : Optional.empty();
  }

  private boolean isStillThere(ChangeView change) {
    return changes.find(change.bom()).found().map(BomView::components).stream()
        .flatMap(Collection::stream)
        .anyMatch(component -> component.partNumber().equals(change.partNumber()));
  }

  private Outcome decided(
      ChangeView change, CommandInvocation said, Speaker speaker, Translations translations) {
    if (next == ChangeStatus.APPROVED) {
      changes.approve(said.subject(), speaker.person());
    } else {
      changes.reject(said.subject(), speaker.person(), said.typed());
    }
    return Outcome.said(
        Message.of("decide.done", said.number(), status(next, translations)),
        Message.of(
            "decide.bill",
            change.bom().toString(),
            change.partNumber(),
            next == ChangeStatus.APPROVED ? change.newQuantity() : change.oldQuantity()));
  }

  private static String status(ChangeStatus status, Translations translations) {
    return translations.say("change.status." + status);
  }
}
