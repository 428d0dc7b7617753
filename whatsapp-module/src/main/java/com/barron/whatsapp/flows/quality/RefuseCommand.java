package com.barron.whatsapp.flows.quality;

import com.barron.production.access.Permission;
import com.barron.production.quality.Holds;
import com.barron.production.quality.RefusalResult;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.ChatCommand;
import com.barron.whatsapp.flows.CommandInvocation;
import com.barron.whatsapp.flows.ReferenceParser;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.text.TextKey;
import java.util.List;
import java.util.Set;

/** "The order may not go on": ends the request to release a critical hold. */
public record RefuseCommand(Holds holds) implements ChatCommand {
  @Override
  public String id() {
    return "refuse";
  }

  @Override
  public Permission permission() {
    return Permission.RELEASE_HOLD;
  }

  @Override
  public Set<ReferenceKind> kinds() {
    return Set.of(ReferenceKind.DEFECT);
  }

  /** A reason. */
  @Override
  public boolean takesMore() {
    return true;
  }

  /** What somebody else asks to release. */
  @Override
  public List<Reference> candidates(Speaker speaker) {
    return HoldCandidates.of(
        holds, hold -> hold.askedBy().filter(by -> !by.equals(speaker.person())).isPresent());
  }

  @Override
  public CommandOutcome handle(CommandInvocation said, Speaker speaker, Translations translations) {
    RefusalResult result = holds.refuse(said.subject(), speaker.person(), said.typed());
    if (result instanceof RefusalResult.Refused refused) {
      return CommandOutcome.said(
          Message.of("refuse.done", said.number(), refused.order().toString()));
    }
    RefusalResult.Reason reason = ((RefusalResult.NotRefused) result).reason();
    return reason == RefusalResult.Reason.UNKNOWN
        ? CommandOutcome.said(Message.of(ReferenceParser.text(ReferenceKind.DEFECT, "missing")))
        : CommandOutcome.said(Message.of("refuse." + TextKey.of(reason), said.number()));
  }
}
