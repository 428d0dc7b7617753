package com.barron.whatsapp.flows.quality;

import com.barron.production.access.Permission;
import com.barron.production.orders.OrderView;
import com.barron.production.orders.Orders;
import com.barron.production.quality.Holds;
import com.barron.production.quality.ReleaseResult;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.ChatCommand;
import com.barron.whatsapp.flows.CommandInvocation;
import com.barron.whatsapp.flows.ReferenceParser;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.text.TextKey;
import java.util.List;
import java.util.Set;

/** "The order may go on." A critical hold needs two who say so. */
public record ReleaseCommand(Holds holds, Orders orders) implements ChatCommand {
  @Override
  public String id() {
    return "release";
  }

  @Override
  public Permission permission() {
    return Permission.RELEASE_HOLD;
  }

  @Override
  public Set<ReferenceKind> kinds() {
    return Set.of(ReferenceKind.DEFECT, ReferenceKind.ORDER);
  }

  /** Not those that the speaker asked for: another person confirms. */
  @Override
  public List<Reference> candidates(Speaker speaker) {
    return HoldCandidates.of(
        holds, hold -> hold.askedBy().filter(speaker.person()::equals).isEmpty());
  }

  @Override
  public CommandOutcome handle(CommandInvocation said, Speaker speaker, Translations translations) {
    if (said.subject().kind() == ReferenceKind.DEFECT) {
      return released(said.subject(), speaker, translations);
    }
    return said.whenFound(
        orders.find(said.subject()), order -> released(said, order, speaker, translations));
  }

  private CommandOutcome released(
      CommandInvocation said, OrderView order, Speaker speaker, Translations translations) {
    List<Reference> causes =
        order.heldBy().stream().filter(cause -> cause.kind() == ReferenceKind.DEFECT).toList();
    return switch (causes.size()) {
      case 0 -> CommandOutcome.said(Message.of("release.free", said.number()));
      case 1 -> released(causes.get(0), speaker, translations);
      default -> which(said, causes);
    };
  }

  private static CommandOutcome which(CommandInvocation said, List<Reference> causes) {
    return new CommandOutcome(
        List.of(Message.of("release.which", said.number(), causes.size())),
        causes.stream().map(cause -> Option.of("RELEASE " + cause)).toList());
  }

  private CommandOutcome released(Reference defect, Speaker speaker, Translations translations) {
    ReleaseResult outcome = holds.release(defect, speaker.person());
    if (outcome instanceof ReleaseResult.Released released) {
      OrderView order = released.order();
      return CommandOutcome.said(
          Message.of("release.done", defect.toString()),
          Message.of(
              "release.order",
              order.number().toString(),
              translations.say("order.status." + order.status())));
    }
    if (outcome instanceof ReleaseResult.SecondNeeded second) {
      return CommandOutcome.said(
          Message.of("release.second", defect.toString(), second.order().toString()));
    }
    ReleaseResult.Reason reason = ((ReleaseResult.Refused) outcome).reason();
    return reason == ReleaseResult.Reason.UNKNOWN
        ? CommandOutcome.said(Message.of(ReferenceParser.text(ReferenceKind.DEFECT, "missing")))
        : CommandOutcome.said(
            Message.of("release.refused." + TextKey.of(reason), defect.toString()));
  }
}
