package com.barron.production.maintenance;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.Priority;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What people did with tickets. Rows are added, and withdrawn at most. */
@Dependent
class TicketLogRepository {
  private static final String ADD =
      """
      insert into ticket_entry (ticket_number, at, person_id, action, note, assignee_id, urgency)
      values (?, ?, ?, ?, nullif(?, ''), ?, ?)
      """;

  private static final String LATEST =
      """
      select action, person_id, at, note, assignee_id, urgency
      from ticket_entry where ticket_number = ? and withdrawn_at is null order by id desc
      limit ?
      """;

  /** Of notes the person's own last one; of steps the last one of all. */
  private static final String WITHDRAW =
      """
      update ticket_entry set withdrawn_at = ?
      where action = ? and person_id = ? and id = (
        select e.id from ticket_entry e
        where e.ticket_number = ? and e.withdrawn_at is null
          and case when ? = 'NOTE' then e.action = 'NOTE' and e.person_id = ?
                   else e.action not in ('JOIN', 'NOTE') end
        order by e.id desc limit 1)
      """;

  private final Sql sql;

  @Inject
  TicketLogRepository(EntityManager entityManager) {
    this.sql = Sql.on(entityManager);
  }

  void add(Reference ticket, TicketLogEntry entry) {
    sql.write(
        ADD,
        ticket.toString(),
        entry.at(),
        entry.by().value(),
        entry.action(),
        entry.note(),
        Sql.number(entry.assignee().map(PersonId::value)),
        Sql.text(entry.urgency().map(Priority::name).orElse(null)));
  }

  /**
   * Takes back what a person did last, if it was this and nobody has taken another step since.
   *
   * @return whether it was
   */
  boolean withdraw(Reference ticket, TicketAction action, PersonId by, Instant at) {
    return sql.write(WITHDRAW, at, action, by.value(), ticket.toString(), action, by.value()) > 0;
  }

  /** The latest ones, the newest first. */
  List<TicketLogEntry> latest(Reference ticket, int most) {
    return sql.read(
        LATEST, TicketLogRepository::entry, ticket.require(ReferenceKind.TICKET).toString(), most);
  }

  private static TicketLogEntry entry(ResultSet row) throws SQLException {
    return new TicketLogEntry(
        TicketAction.valueOf(row.getString("action")),
        new PersonId(row.getLong("person_id")),
        Sql.instant(row, "at").orElseThrow(),
        Objects.requireNonNullElse(row.getString("note"), ""),
        Sql.number(row, "assignee_id").map(PersonId::new),
        Optional.ofNullable(row.getString("urgency")).map(Priority::valueOf));
  }
}
