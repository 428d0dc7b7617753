package com.barron.api.representation;

import com.barron.api.schema.Field;
import com.barron.api.schema.Representation;
import com.barron.api.schema.RequestSchema;
import com.barron.api.schema.ValueType;
import com.barron.production.maintenance.IssueType;
import com.barron.production.maintenance.TicketStatus;
import com.barron.production.maintenance.listing.MachineEntry;
import com.barron.production.maintenance.listing.TicketEntry;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.Priority;
import java.util.List;
import java.util.regex.Pattern;

/** Machines and tickets in JSON. */
public final class MaintenanceJson {
  public static final Field<String> NAME =
      CommonFields.note("name", "What people call it.", 100, "Hydraulic Press 3");
  public static final Field<String> LINE =
      CommonFields.note("line", "The line that it stands in.", 100, "Line B");
  public static final Field<Boolean> ACTIVE =
      CommonFields.active("Whether it is used: no trouble is reported on another.");
  public static final Field<Reference> MACHINE_OF =
      CommonFields.reference(
          "machine", ReferenceKind.MACHINE, "The machine that has the trouble.", "MACH-003");
  public static final Field<String> ISSUE_TYPE =
      new Field<>(
          "issueType",
          ValueType.matching(
              Pattern.compile("[A-Z0-9_]{1,40}"), "the code of a type, such as BEARING_NOISE"),
          "The code of its type of issue; the types are at /issue-types.",
          "BEARING_NOISE");
  public static final Field<Priority> URGENCY =
      new Field<>("urgency", ValueType.oneOf(Priority.class), "How urgent it is.", Priority.HIGH);
  static final Field<Long> ASSIGNEE =
      CommonFields.person("assignee", "The person who takes care of it.");
  private static final Field<TicketStatus> STATUS =
      new Field<>(
          "status", ValueType.oneOf(TicketStatus.class), "Where it stands.", TicketStatus.OPEN);

  /** A machine. */
  public static final Representation<MachineEntry> MACHINE =
      Representation.<MachineEntry>named("Machine")
          .with(
              CommonFields.reference("number", ReferenceKind.MACHINE, "Its number.", "MACH-003"),
              MachineEntry::number)
          .with(NAME, MachineEntry::name)
          .with(LINE, MachineEntry::line)
          .with(ACTIVE, MachineEntry::active)
          .with(CommonFields.updatedAt(), MachineEntry::updatedAt);

  /** What is said of a machine. */
  public static final RequestSchema MACHINE_REQUEST =
      RequestSchema.named("MachineRequest").with(NAME).with(LINE).perhaps(ACTIVE);

  public static final List<Field<?>> MACHINE_FILTERS = List.of(LINE, ACTIVE);

  /** A ticket. */
  public static final Representation<TicketEntry> TICKET =
      Representation.<TicketEntry>named("Ticket")
          .with(
              CommonFields.reference("number", ReferenceKind.TICKET, "Its number.", "MAINT-555"),
              TicketEntry::number)
          .with(MACHINE_OF, TicketEntry::machine)
          .with(ISSUE_TYPE, TicketEntry::issueTypeCode)
          .with(
              CommonFields.text("issueTypeName", "Its English name.", "Bearing Noise"),
              TicketEntry::issueType)
          .with(URGENCY, TicketEntry::urgency)
          .with(STATUS, TicketEntry::status)
          .with(
              CommonFields.person("reportedBy", "The person who reported it."),
              ticket -> ticket.reporter().value())
          .perhaps(ASSIGNEE, ticket -> CommonFields.id(ticket.assignee()))
          .with(CommonFields.instant("openedAt", "When."), TicketEntry::openedAt)
          .perhaps(
              CommonFields.instant("resolvedAt", "When it was resolved or withdrawn."),
              TicketEntry::resolvedAt)
          .with(CommonFields.updatedAt(), TicketEntry::updatedAt);

  /** A new ticket. */
  public static final RequestSchema REPORT =
      RequestSchema.named("TicketRequest").with(MACHINE_OF).with(ISSUE_TYPE).with(URGENCY);

  /** A type of issues. */
  public static final Representation<IssueType> ISSUE_TYPE_IN_USE =
      Representation.<IssueType>named("IssueType")
          .with(
              new Field<>("code", ISSUE_TYPE.type(), "Its stable key.", ISSUE_TYPE.example()),
              IssueType::code)
          .with(CommonFields.text("name", "Its English name.", "Bearing Noise"), IssueType::name);

  public static final List<Field<?>> TICKET_FILTERS =
      List.of(MACHINE_OF, CommonFields.OPEN, STATUS, ASSIGNEE);

  private MaintenanceJson() {}
}
