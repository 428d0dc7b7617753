package com.barron.whatsapp.flows.bom;

import com.barron.production.access.Permission;
import com.barron.production.bom.BomChanges;
import com.barron.production.bom.ChangeStatus;
import com.barron.production.bom.ChangeView;
import com.barron.production.bom.DecisionResult;
import com.barron.production.bom.SubmitChange;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.CandidateRecords;
import com.barron.whatsapp.flows.ChatCommand;
import com.barron.whatsapp.flows.CommandInvocation;
import com.barron.whatsapp.flows.ReferenceParser;
import com.barron.whatsapp.flows.Speaker;
import java.util.List;
import java.util.Set;

/**
 * Approves or rejects a BOM change.
 *
 * @param next the status that it gives to the request
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
  public Permission permission() {
    return Permission.DECIDE_CHANGE;
  }

  @Override
  public Set<ReferenceKind> kinds() {
    return Set.of(ReferenceKind.BOM_CHANGE);
  }

  /** A rejected order is a defect. */
  @Override
  public boolean isOtherwiseSaidOf(ReferenceKind kind) {
    return next == ChangeStatus.REJECTED && kind == ReferenceKind.ORDER;
  }

  /** A reason. */
  @Override
  public boolean takesMore() {
    return next == ChangeStatus.REJECTED;
  }

  @Override
  public List<Reference> candidates(Speaker speaker) {
    return changes.waiting(speaker.person(), CandidateRecords.MOST).stream()
        .map(ChangeView::number)
        .toList();
  }

  @Override
  public CommandOutcome handle(CommandInvocation said, Speaker speaker, Translations translations) {
    DecisionResult result =
        next == ChangeStatus.APPROVED
            ? changes.approve(said.subject(), speaker.person())
            : changes.reject(said.subject(), speaker.person(), said.typed());
    if (result instanceof DecisionResult.Decided decided) {
      return decided(decided.change(), translations);
    }
    return result instanceof DecisionResult.Refused refused
        ? CommandOutcome.said(refusal(refused, said, translations))
        : CommandOutcome.said(
            Message.of(ReferenceParser.text(ReferenceKind.BOM_CHANGE, "missing")));
  }

  private static Message refusal(
      DecisionResult.Refused refused, CommandInvocation said, Translations translations) {
    ChangeView change = refused.change();
    return switch (refused.reason()) {
      case OVER -> Message.of("decide.over", said.number(), status(change, translations));
      case NOT_INDEPENDENT -> Message.of("decide.dependent", said.number());
      case OWN_PROPOSAL -> Message.of("decide.own", said.number());
      case NO_SUCH_COMPONENT ->
          Message.of("decide.gone", change.bom().toString(), change.partNumber());
      case BILL_CHANGED ->
          Message.of(
              "decide.changed",
              change.bom().toString(),
              change.partNumber(),
              change.oldQuantity().value(),
              said.number());
      case REASON_TOO_LONG ->
          Message.of("text.long", SubmitChange.LONGEST_REASON, said.typed().length());
    };
  }

  private static CommandOutcome decided(ChangeView change, Translations translations) {
    return CommandOutcome.said(
        Message.of("decide.done", change.number().toString(), status(change, translations)),
        Message.of(
            "decide.bill",
            change.bom().toString(),
            change.partNumber(),
            change.status() == ChangeStatus.APPROVED
                ? change.newQuantity().value()
                : change.oldQuantity().value()));
  }

  private static String status(ChangeView change, Translations translations) {
    return translations.say("change.status." + change.status());
  }
}
