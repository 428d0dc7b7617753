package com.barron.production.maintenance.signals;

import com.barron.production.listing.Page;
import com.barron.production.listing.PageKey;
import com.barron.production.listing.PageRequest;
import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads the signals by their keys, from the last one on. */
@Dependent
class SignalLogRepository implements SignalLog {
  /** A key is written as a number of a record is. */
  private static final String KEY = "SIG-";

  private static final String PAGE =
      """
      select id, event_id, state, code, description, occurred_at, received_at, outcome,
             ticket_number
      from machine_signal
      where machine_number = ? and id < ?
      order by id desc
      limit ?
      """;

  private final Sql sql;

  @Inject
  SignalLogRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Page<SignalEntry> page(Reference machine, PageRequest request) {
    long before = request.after().map(SignalLogRepository::id).orElse(Long.MAX_VALUE);
    List<Row> rows =
        sql.read(PAGE, SignalLogRepository::row, machine.toString(), before, request.limit() + 1);
    List<Row> shown = rows.subList(0, Math.min(request.limit(), rows.size()));
    return new Page<>(
        shown.stream().map(Row::entry).toList(),
        shown.stream().reduce((first, second) -> second).map(Row::key),
        rows.size() > shown.size());
  }

  private static long id(PageKey key) {
    return Long.parseLong(key.number().substring(KEY.length()));
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new PageKey(Optional.empty(), KEY + row.getLong("id")),
        new SignalEntry(
            row.getString("event_id"),
            MachineState.valueOf(row.getString("state")),
            Optional.ofNullable(row.getString("code")),
            Optional.ofNullable(row.getString("description")),
            Sql.instant(row, "occurred_at").orElseThrow(),
            Sql.instant(row, "received_at").orElseThrow(),
            SignalOutcome.valueOf(row.getString("outcome")),
            Optional.ofNullable(row.getString("ticket_number")).map(Reference::of)));
  }

  private record Row(PageKey key, SignalEntry entry) {}
}
