package com.barron.production.openwork;

import com.barron.production.people.PersonId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/**
 * What is read of the tables of all features: the {@code number} of each item, what it is {@code
 * about}, {@code what} it is, its {@code status}, {@code since} when, its {@code assignee}, the end
 * of its clock as {@code due}, and when it is {@code expected}; in order.
 */
final class OpenWorkStatements {
  private OpenWorkStatements() {}

  private static final String MINE =
      """
      select w.number, w.about, w.what, w.status, w.since, w.assignee, c.breach_at as due, c.expected_at as expected,
             cast(count(*) over () as integer) as total
      from (
        select d.number, d.order_number as about, t.name as what, 'OPEN' as status, d.recorded_at as since,
               d.assignee_id as assignee
        from defect d join defect_type t on t.code = d.type
        where d.resolved_at is null
          and d.number in (select r.number from defect r where r.reporter_id = ? and r.resolved_at is null
                           union
                           select a.number from defect a where a.assignee_id = ? and a.resolved_at is null)
        union all
        select m.number, m.machine_number, i.name, m.status, m.opened_at, m.assignee_id
        from ticket m join issue_type i on i.code = m.issue_type
        where m.resolved_at is null
          and m.number in (select r.number from ticket r where r.reporter_id = ? and r.resolved_at is null
                           union
                           select a.number from ticket a where a.assignee_id = ? and a.resolved_at is null
                           union
                           select j.ticket_number from ticket_follower j where j.person_id = ?)
        union all
        select f.number, f.sop_number, s.title, 'OPEN', f.reported_at, cast(null as bigint)
        from sop_failure f
        join sop_step s
          on s.sop_number = f.sop_number and s.revision = f.revision and s.step = f.step
        where f.reporter_id = ? and f.resolved_at is null
        union all
        select b.number, b.bom_number, b.part_number, b.status, b.submitted_at, cast(null as bigint)
        from bom_change b
        where b.requester_id = ? and b.status = 'SUBMITTED'
        union all
        select o.number, o.number, o.product, o.status, o.updated_at, o.assignee_id
        from production_order o
        where o.assignee_id = ? and o.ended_at is null) w
      left join sla_clock c on c.subject = w.number
      order by c.breach_at nulls last, w.since, w.number
      """;

  private static final String OPEN_TICKETS =
      """
      select m.number, m.machine_number as about, i.name as what, m.status, m.opened_at as since,
             m.assignee_id as assignee, c.breach_at as due, c.expected_at as expected, cast(count(*) over () as integer) as total
      from ticket m
      join issue_type i on i.code = m.issue_type
      left join sla_clock c on c.subject = m.number
      where m.resolved_at is null
      order by m.opened_at desc, m.number desc
      """;

  private static final String OVERDUE =
      """
      select c.subject as number, coalesce(m.machine_number, c.subject) as about,
             coalesce(i.name, o.product) as what, coalesce(m.status, o.status) as status,
             c.breach_at as since, coalesce(m.assignee_id, o.assignee_id) as assignee, c.breach_at as due, c.expected_at as expected,
             cast(count(*) over () as integer) as total
      from sla_clock c
      left join ticket m on m.number = c.subject
      left join issue_type i on i.code = m.issue_type
      left join production_order o on o.number = c.subject
      where c.breach_at <= ? and (m.number is not null or o.number is not null)
      order by c.breach_at, c.subject
      """;

  private static final String ON_HOLD =
      """
      select h.order_number as number, h.cause as about, coalesce(t.name, o.product) as what, o.status,
             h.placed_at as since, o.assignee_id as assignee, cast(null as timestamptz) as due, cast(null as timestamptz) as expected,
             cast(count(*) over () as integer) as total
      from (select distinct on (order_number) order_number, cause, placed_at
            from order_hold where released_at is null order by order_number, id) h
      join production_order o on o.number = h.order_number
      left join defect d on d.number = h.cause
      left join defect_type t on t.code = d.type
      order by h.placed_at, h.order_number
      """;

  private static final String RECENT =
      """
      select w.number, w.about, w.what, w.status, w.since, w.assignee, cast(null as timestamptz) as due, cast(null as timestamptz) as expected,
             cast(count(*) over () as integer) as total
      from (
        select d.number, d.order_number as about, t.name as what,
               case when d.withdrawn then 'WITHDRAWN' when d.resolved_at is null then 'OPEN' else 'RESOLVED' end as status,
               d.recorded_at as since, d.assignee_id as assignee
        from defect d join defect_type t on t.code = d.type
        where d.reporter_id = ? and d.recorded_at > ?
        union all
        select m.number, m.machine_number, i.name, m.status, m.opened_at, m.assignee_id
        from ticket m join issue_type i on i.code = m.issue_type
        where m.reporter_id = ? and m.opened_at > ?
        union all
        select f.number, f.sop_number, s.title,
               case when f.withdrawn then 'WITHDRAWN' when f.resolved_at is null then 'OPEN' else 'RESOLVED' end,
               f.reported_at, cast(null as bigint)
        from sop_failure f
        join sop_step s
          on s.sop_number = f.sop_number and s.revision = f.revision and s.step = f.step
        where f.reporter_id = ? and f.reported_at > ?
        union all
        select b.number, b.bom_number, b.part_number, b.status, b.submitted_at, cast(null as bigint)
        from bom_change b
        where b.requester_id = ? and b.submitted_at > ?) w
      order by w.since desc, w.number desc
      """;

  /** The last parameter is how many items are read, the others are {@link #parameters}. */
  static String of(WorkList workList) {
    String all =
        switch (workList) {
          case MINE -> MINE;
          case OPEN_TICKETS -> OPEN_TICKETS;
          case OVERDUE -> OVERDUE;
          case ON_HOLD -> ON_HOLD;
          case RECENT -> RECENT;
        };
    return all + "limit ?";
  }

  /**
   * What a statement is given, in its order: a parameter for each mention of the reader, or of the
   * reader and since when.
   */
  static List<Object> parameters(WorkList workList, PersonId reader, Instant since, Instant now) {
    Object person = reader.value();
    return switch (workList) {
      case MINE -> Collections.nCopies(8, person);
      case RECENT -> List.of(person, since, person, since, person, since, person, since);
      case OVERDUE -> List.of(now);
      case OPEN_TICKETS, ON_HOLD -> List.of();
    };
  }
}
