package com.barron.console.action;

import com.barron.production.maintenance.Maintenance;
import com.barron.production.maintenance.TicketAction;
import com.barron.production.maintenance.TicketResult;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done with a ticket from its page, with a note. */
public enum TicketCommand {
  ACKNOWLEDGE(TicketAction.ACKNOWLEDGE, Maintenance::acknowledge),
  PARTS(TicketAction.WAIT_FOR_PARTS, Maintenance::waitForParts),
  ARRIVED(TicketAction.CONTINUE, Maintenance::partsArrived),
  DONE(TicketAction.RESOLVE, Maintenance::resolve),
  REOPEN(TicketAction.REOPEN, Maintenance::reopen),
  NOTE(TicketAction.NOTE, Maintenance::note);

  private final TicketAction action;
  private final Execution execution;

  TicketCommand(TicketAction action, Execution execution) {
    this.action = action;
    this.execution = execution;
  }

  /** What a ticket takes that is in this status. */
  public static List<TicketCommand> of(com.barron.production.maintenance.TicketStatus status) {
    return Stream.of(values()).filter(command -> status.allows(command.action)).toList();
  }

  static Optional<TicketCommand> find(String word) {
    return Stream.of(values()).filter(command -> command.word().equals(word)).findFirst();
  }

  /** In addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  TicketResult execute(Maintenance maintenance, Reference ticket, PersonId by, String note) {
    return execution.execute(maintenance, ticket, by, note);
  }

  static boolean isDone(TicketResult result) {
    return result instanceof TicketResult.Done;
  }

  @FunctionalInterface
  private interface Execution {
    TicketResult execute(Maintenance maintenance, Reference ticket, PersonId by, String note);
  }
}
