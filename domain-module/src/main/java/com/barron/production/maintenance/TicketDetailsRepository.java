package com.barron.production.maintenance;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.reference.ReferenceLookup;
import com.barron.production.reference.SubjectQuery;
import com.barron.production.sla.Priority;
import com.barron.production.sql.Row;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads tickets together with their machine and the name of their fault. */
@Dependent
class TicketDetailsRepository {
  private static final String COLUMNS =
      """
      t.number as ticket, t.machine_number, machine.name as machine_name, machine.line,
      i.name as fault, t.urgency, t.status, t.reporter_id, t.assignee_id, t.opened_at
      """;

  private static final ReferenceLookup<TicketDetails> BY_NUMBER =
      ReferenceLookup.in(
          "ticket",
          "number",
          "select t.number, "
              + COLUMNS
              + """
                  from ticket t
                  left join machine on machine.number = t.machine_number
                  left join issue_type i on i.code = t.issue_type
                  where t.number = ?
                  """,
          rows -> details(rows.get(0)));

  private static final ReferenceLookup<MachineDetails> BY_MACHINE =
      ReferenceLookup.in(
          "machine",
          "number",
          "select machine.number, "
              + COLUMNS
              + """
                  from machine
                  left join ticket t
                    on t.machine_number = machine.number and t.resolved_at is null
                  left join issue_type i on i.code = t.issue_type
                  where machine.number = ?
                  order by t.opened_at desc, t.number desc
                  """,
          TicketDetailsRepository::machine);

  private static final String ALL =
      "select t.number, "
          + COLUMNS
          + """
          from ticket t
          join machine on machine.number = t.machine_number
          join issue_type i on i.code = t.issue_type
          where t.number = any(?)
          """;

  private final Sql sql;

  @Inject
  TicketDetailsRepository(EntityManager entityManager) {
    this.sql = Sql.on(entityManager);
  }

  Match<TicketDetails> find(Reference ticket) {
    return BY_NUMBER.find(sql, ticket.require(ReferenceKind.TICKET));
  }

  Match<MachineDetails> onMachine(Reference machine) {
    return BY_MACHINE.find(sql, machine.require(ReferenceKind.MACHINE));
  }

  Map<Reference, TicketDetails> all(Collection<Reference> tickets) {
    return SubjectQuery.read(sql, tickets, ALL, TicketDetailsRepository::details);
  }

  private static MachineDetails machine(List<Row> rows) {
    Row first = rows.get(0);
    return new MachineDetails(
        Reference.of(first.get("number", String.class)),
        first.get("machine_name", String.class),
        first.get("line", String.class),
        rows.stream()
            .filter(row -> row.get("ticket", String.class) != null)
            .map(TicketDetailsRepository::details)
            .toList());
  }

  private static TicketDetails details(Row row) {
    return new TicketDetails(
        Reference.of(row.get("ticket", String.class)),
        Reference.of(row.get("machine_number", String.class)),
        row.get("machine_name", String.class),
        row.get("fault", String.class),
        Priority.valueOf(row.get("urgency", String.class)),
        TicketStatus.valueOf(row.get("status", String.class)),
        new PersonId(row.get("reporter_id", Long.class)),
        Optional.ofNullable(row.get("assignee_id", Long.class)).map(PersonId::new),
        row.get("opened_at", Instant.class));
  }
}
