package com.barron.api.representation;

import com.barron.api.schema.Field;
import com.barron.api.schema.Representation;
import com.barron.api.schema.ValueType;
import com.barron.production.maintenance.TicketStatus;
import com.barron.production.maintenance.listing.MachineEntry;
import com.barron.production.maintenance.listing.TicketEntry;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.Priority;
import java.util.List;

/** Machines and tickets in JSON. */
public final class MaintenanceJson {
  private static final Field<String> LINE =
      CommonFields.text("line", "The line that it stands in.", "Line B");
  private static final Field<Reference> MACHINE_OF =
      CommonFields.reference(
          "machine", ReferenceKind.MACHINE, "The machine that has the trouble.", "MACH-003");
  private static final Field<TicketStatus> STATUS =
      new Field<>(
          "status", ValueType.oneOf(TicketStatus.class), "Where it stands.", TicketStatus.OPEN);

  /** A machine. */
  public static final Representation<MachineEntry> MACHINE =
      Representation.<MachineEntry>named("Machine")
          .with(
              CommonFields.reference("number", ReferenceKind.MACHINE, "Its number.", "MACH-003"),
              MachineEntry::number)
          .with(
              CommonFields.text("name", "What people call it.", "Hydraulic Press 3"),
              MachineEntry::name)
          .with(LINE, MachineEntry::line);

  public static final List<Field<?>> MACHINE_FILTERS = List.of(LINE);

  /** A ticket. */
  public static final Representation<TicketEntry> TICKET =
      Representation.<TicketEntry>named("Ticket")
          .with(
              CommonFields.reference("number", ReferenceKind.TICKET, "Its number.", "MAINT-555"),
              TicketEntry::number)
          .with(MACHINE_OF, TicketEntry::machine)
          .with(
              CommonFields.text("issueType", "The code of its type of issue.", "BEARING_NOISE"),
              TicketEntry::issueTypeCode)
          .with(
              CommonFields.text("issueTypeName", "Its English name.", "Bearing Noise"),
              TicketEntry::issueType)
          .with(
              new Field<>(
                  "urgency", ValueType.oneOf(Priority.class), "How urgent it is.", Priority.HIGH),
              TicketEntry::urgency)
          .with(STATUS, TicketEntry::status)
          .with(
              CommonFields.person("reportedBy", "The person who reported it."),
              ticket -> ticket.reporter().value())
          .perhaps(
              CommonFields.person("assignee", "The person who takes care of it."),
              ticket -> CommonFields.id(ticket.assignee()))
          .with(CommonFields.instant("openedAt", "When."), TicketEntry::openedAt)
          .perhaps(
              CommonFields.instant("resolvedAt", "When it was resolved or withdrawn."),
              TicketEntry::resolvedAt);

  public static final List<Field<?>> TICKET_FILTERS =
      List.of(MACHINE_OF, CommonFields.OPEN, STATUS);

  private MaintenanceJson() {}
}
