package com.barron.production.openwork;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads the clocks with what they are about. */
@Dependent
class RunningClockRepository implements RunningClocks {
  private static final String SOONEST =
      """
      select c.subject as number, coalesce(m.machine_number, d.order_number, c.subject) as about,
             coalesce(i.name, t.name, o.product) as what, coalesce(m.status, o.status, 'OPEN') as status,
             coalesce(m.opened_at, d.recorded_at, c.breach_at) as since,
             coalesce(m.assignee_id, d.assignee_id, o.assignee_id) as assignee, c.breach_at as due, c.expected_at as expected
      from (select subject, breach_at, expected_at from sla_clock
            where breach_at is not null order by breach_at, subject limit ?) c
      left join ticket m on m.number = c.subject
      left join issue_type i on i.code = m.issue_type
      left join defect d on d.number = c.subject
      left join defect_type t on t.code = d.type
      left join production_order o on o.number = c.subject
      where coalesce(m.number, d.number, o.number) is not null
      order by c.breach_at, c.subject
      """;

  private static final String OVERDUE = "select count(*) from sla_clock where breach_at <= now()";

  private final Sql sql;

  @Inject
  RunningClockRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<OpenItem> soonest(int most) {
    return sql.read(SOONEST, RunningClockRepository::item, most);
  }

  @Override
  public int countOverdue() {
    return sql.one(OVERDUE, row -> row.getInt(1));
  }

  private static OpenItem item(ResultSet row) throws SQLException {
    return new OpenItem(
        Reference.of(row.getString("number")),
        Reference.of(row.getString("about")),
        row.getString("what"),
        row.getString("status"),
        Sql.instant(row, "since").orElseThrow(),
        Sql.number(row, "assignee").map(PersonId::new),
        Sql.instant(row, "due"),
        Sql.instant(row, "expected"));
  }
}
