package com.barron.api.representation;

import com.barron.api.schema.Field;
import com.barron.api.schema.Representation;
import com.barron.api.schema.RequestSchema;
import com.barron.api.schema.ValueType;
import com.barron.production.maintenance.TicketAction;
import com.barron.production.maintenance.TicketLogEntry;
import java.time.Instant;
import java.util.Optional;

/** What is done with tickets, in JSON. */
public final class TicketActionJson {
  public static final Field<String> NOTE =
      CommonFields.note(
          "note", "What is said of it.", TicketLogEntry.LONGEST_NOTE, "replaced the bearing");
  public static final Field<Instant> EXPECTED_AT =
      CommonFields.instant("expectedAt", "When it is expected to be resolved.");
  public static final Field<Long> ASSIGNEE = MaintenanceJson.ASSIGNEE;

  /** What is said of a step that is taken. */
  public static final RequestSchema STEP = RequestSchema.named("TicketStepRequest").perhaps(NOTE);

  /** What is said of a ticket. */
  public static final RequestSchema SAY = RequestSchema.named("TicketNoteRequest").with(NOTE);

  /** When a ticket is expected to be resolved. */
  public static final RequestSchema PROMISE =
      RequestSchema.named("TicketPromiseRequest").with(EXPECTED_AT).perhaps(NOTE);

  /** To whom a ticket is given. */
  public static final RequestSchema ASSIGN =
      RequestSchema.named("TicketAssignRequest").with(ASSIGNEE);

  /** How urgent a ticket becomes. */
  public static final RequestSchema REPRIORITISE =
      RequestSchema.named("TicketUrgencyRequest").with(MaintenanceJson.URGENCY);

  /** Something that somebody did with a ticket. */
  public static final Representation<TicketLogEntry> ENTRY =
      Representation.<TicketLogEntry>named("TicketEntry")
          .with(
              new Field<>(
                  "action",
                  ValueType.oneOf(TicketAction.class),
                  "What was done.",
                  TicketAction.RESOLVE),
              TicketLogEntry::action)
          .with(
              CommonFields.person("doneBy", "The person who did it."), entry -> entry.by().value())
          .with(CommonFields.instant("doneAt", "When."), TicketLogEntry::at)
          .perhaps(NOTE, entry -> Optional.of(entry.note()).filter(note -> !note.isEmpty()))
          .perhaps(ASSIGNEE, entry -> CommonFields.id(entry.assignee()))
          .perhaps(MaintenanceJson.URGENCY, TicketLogEntry::urgency);

  private TicketActionJson() {}
}
