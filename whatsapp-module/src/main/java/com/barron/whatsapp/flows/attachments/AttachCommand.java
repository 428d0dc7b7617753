package com.barron.whatsapp.flows.attachments;

import com.barron.production.access.Permission;
import com.barron.production.attachments.Attachments;
import com.barron.production.attachments.FileCount;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.CandidateRecords;
import com.barron.whatsapp.flows.ChatCommand;
import com.barron.whatsapp.flows.CommandInvocation;
import com.barron.whatsapp.flows.CommandParser;
import com.barron.whatsapp.flows.Speaker;
import java.util.List;
import java.util.Set;

/** "The next picture belongs to this record." */
public record AttachCommand(Attachments attachments, CandidateRecords recent)
    implements ChatCommand {
  @Override
  public String id() {
    return "attach";
  }

  @Override
  public Permission permission() {
    return Permission.ATTACH;
  }

  @Override
  public Set<ReferenceKind> kinds() {
    return Attachments.KINDS;
  }

  @Override
  public List<Reference> candidates(Speaker speaker) {
    return recent.of(
        speaker,
        item -> kinds().contains(item.number().kind()) && !item.status().equals("WITHDRAWN"));
  }

  @Override
  public CommandOutcome handle(CommandInvocation said, Speaker speaker, Translations translations) {
    return said.whenFound(attachments.count(said.subject()), count -> awaiting(said, count));
  }

  private CommandOutcome awaiting(CommandInvocation said, FileCount count) {
    if (count.isWithdrawn()) {
      return CommandOutcome.said(Message.of("attach.withdrawn", said.number()));
    }
    return count.isFull()
        ? CommandOutcome.said(Message.of("attach.full", said.number(), Attachments.MOST))
        : CommandOutcome.said(Message.of(CommandParser.text(this, "said"), said.number()))
            .awaitingFiles(said.subject(), count.files());
  }
}
