package com.barron.production.maintenance.listing;

import com.barron.production.listing.Listing;
import com.barron.production.listing.SqlListing;
import com.barron.production.maintenance.TicketStatus;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.sql.ResultSet;
import java.sql.SQLException;

/** All tickets. Criteria: {@code machine}, {@code open}, {@code status}, {@code assignee}. */
@Dependent
class TicketListing {
  static final String TICKETS =
      """
      select t.number, t.machine_number, t.issue_type, i.name, t.urgency, t.status, t.reporter_id,
             t.assignee_id, t.opened_at, t.resolved_at, t.updated_at as changed_at
      from ticket t
      join issue_type i on i.code = t.issue_type
      """;

  @Produces
  @Dependent
  static Listing<TicketEntry> tickets(Sql sql) {
    return SqlListing.of(sql, TICKETS, "t.number", TicketListing::ticket)
        .by("machine", "t.machine_number = ?")
        .by("open", "(t.resolved_at is null) = ?")
        .by("status", "t.status = ?")
        .by("assignee", "t.assignee_id = ?")
        .changedAt("t.updated_at");
  }

  static TicketEntry ticket(ResultSet row) throws SQLException {
    return new TicketEntry(
        Reference.of(row.getString("number")),
        Reference.of(row.getString("machine_number")),
        row.getString("issue_type"),
        row.getString("name"),
        Priority.valueOf(row.getString("urgency")),
        TicketStatus.valueOf(row.getString("status")),
        new PersonId(row.getLong("reporter_id")),
        Sql.number(row, "assignee_id").map(PersonId::new),
        Sql.instant(row, "opened_at").orElseThrow(),
        Sql.instant(row, "resolved_at"),
        Sql.instant(row, "changed_at").orElseThrow());
  }
}
