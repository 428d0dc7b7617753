package com.barron.whatsapp.flows.sla;

import com.barron.production.access.Permission;
import com.barron.production.maintenance.TicketStatus;
import com.barron.production.openwork.acknowledgement.SubjectAcknowledgement;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.CandidateRecords;
import com.barron.whatsapp.flows.ChatCommand;
import com.barron.whatsapp.flows.CommandInvocation;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.flows.maintenance.TicketReplies;
import java.util.List;
import java.util.Set;

/** "I take care of it." */
public record AckCommand(
    SubjectAcknowledgement acknowledgement,
    AcknowledgementReplies replies,
    CandidateRecords openTickets)
    implements ChatCommand {
  @Override
  public String id() {
    return "ack";
  }

  @Override
  public Permission permission() {
    return Permission.TAKE_CARE;
  }

  @Override
  public Set<ReferenceKind> kinds() {
    return SubjectAcknowledgement.KINDS;
  }

  /** What is said of a ticket, is kept as a note. */
  @Override
  public boolean takesNote() {
    return true;
  }

  /** Nobody takes care of them. */
  @Override
  public List<Reference> candidates(Speaker speaker) {
    return openTickets.of(speaker, item -> item.status().equals(TicketStatus.OPEN.name()));
  }

  @Override
  public CommandOutcome handle(CommandInvocation said, Speaker speaker, Translations translations) {
    if (TicketReplies.isTooLong(said.typed())) {
      return TicketReplies.tooLong(said);
    }
    return replies.of(
        acknowledgement.acknowledge(said.subject(), speaker.person(), said.typed()),
        said,
        speaker,
        translations);
  }
}
