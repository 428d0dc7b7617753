package com.barron.whatsapp.flows.maintenance;

import com.barron.production.maintenance.TicketLogEntry;
import com.barron.production.maintenance.TicketResult;
import com.barron.production.maintenance.TicketStatus;
import com.barron.production.maintenance.TicketView;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.ChatCommand.CommandOutcome;
import com.barron.whatsapp.flows.CommandInvocation;
import java.util.function.Function;

/** The replies that all commands on tickets have in common. */
public final class TicketReplies {
  private TicketReplies() {}

  /**
   * The result of a command.
   *
   * @param done says it of a ticket that was changed
   */
  public static CommandOutcome of(
      TicketResult result,
      CommandInvocation said,
      Translations translations,
      Function<TicketView, CommandOutcome> done) {
    if (result instanceof TicketResult.Refused refused) {
      return refused(said, refused.ticket().status(), translations);
    }
    return result instanceof TicketResult.Done changed
        ? done.apply(changed.ticket())
        : said.unknown();
  }

  /** The ticket's status does not allow it. */
  public static CommandOutcome refused(
      CommandInvocation said, TicketStatus status, Translations translations) {
    return CommandOutcome.said(
        Message.of("command.refused", said.number(), translations.say("ticket.status." + status)));
  }

  /** Whether what was said is too long for a note. */
  public static boolean isTooLong(String note) {
    return note.length() > TicketLogEntry.LONGEST_NOTE;
  }

  /** Nothing is done: the end of what was said would be lost. */
  public static CommandOutcome tooLong(CommandInvocation said) {
    return CommandOutcome.said(
        Message.of("text.long", TicketLogEntry.LONGEST_NOTE, said.typed().length()));
  }
}
