package com.barron.production.maintenance.listing;

import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads tickets by their time; a page is found by the key of the one before it. */
@Dependent
class TicketsByTimeRepository implements TicketsByTime {
  private static final String OPEN =
      """
      select machine_number, count(*) as tickets from ticket
      where machine_number = any(?) and resolved_at is null
      group by machine_number
      """;

  private final Sql sql;

  @Inject
  TicketsByTimeRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<TicketEntry> read(TicketFilter filter, Optional<Reference> after, int most) {
    List<String> where = new ArrayList<>(List.of(filter.selection().condition()));
    List<Object> values = new ArrayList<>();
    filter
        .machine()
        .ifPresent(
            machine -> {
              where.add("t.machine_number = ?");
              values.add(machine.toString());
            });
    filter
        .assignee()
        .ifPresent(
            person -> {
              where.add("t.assignee_id = ?");
              values.add(person.value());
            });
    after
        .flatMap(this::find)
        .ifPresent(
            last -> {
              where.add("(t.opened_at, t.number) < (?, ?)");
              values.add(last.openedAt());
              values.add(last.number().toString());
            });
    values.add(most);
    return sql.read(
        TicketListing.TICKETS
            + " where "
            + String.join(" and ", where)
            + " order by t.opened_at desc, t.number desc limit ?",
        TicketListing::ticket,
        values.toArray());
  }

  @Override
  public Map<Reference, Integer> countOpen(Collection<Reference> machines) {
    return sql
        .read(
            OPEN,
            row -> Map.entry(Reference.of(row.getString("machine_number")), row.getInt("tickets")),
            SqlArray.texts(machines))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Optional<TicketEntry> find(Reference number) {
    return sql.first(
        TicketListing.TICKETS + " where t.number = ?", TicketListing::ticket, number.toString());
  }
}
