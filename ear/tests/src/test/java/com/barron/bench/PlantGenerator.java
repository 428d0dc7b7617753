package com.barron.bench;

import com.barron.rig.TestSql;

/** Fills the database of an empty product with a plant of many years, by few statements. */
final class PlantGenerator {
  private static final int FIRST = 200_000_001;
  private static final int MACHINES = 200;
  private static final int PEOPLE = 500;
  private static final int OPEN_TICKETS = 2_000;
  private static final int DEAD_MESSAGES = 300;

  private final TestSql database;

  PlantGenerator(TestSql database) {
    this.database = database;
  }

  /** Whether the rows are there from a run before. */
  boolean isDone() {
    return database.number("select count(*) from production_order where number = ?", "ORD-" + FIRST)
        > 0;
  }

  void generate(int orders, int tickets, int messages) {
    people();
    machines();
    orders(orders);
    tickets(tickets);
    messages(messages);
    database.run("vacuum (analyze)");
  }

  private void people() {
    database.run(
        """
        with one as (
          insert into person (name, role, enrolled_at)
          select 'Generated ' || n, 'TECHNICIAN', now() from generate_series(1, ?) n
          returning id, name)
        insert into whatsapp_session
          (channel, identity_kind, identity_value, person_id, person_name, person_role)
        select 'twilio', 'BSUID', 'generated-' || id, id, name, 'TECHNICIAN' from one
        """,
        PEOPLE);
  }

  private void machines() {
    database.run(
        """
        insert into machine (number, name, line)
        select 'MACH-' || (? + n), 'Machine ' || n, 'Line ' || n % 20 from generate_series(0, ?) n
        """,
        FIRST, MACHINES - 1);
  }

  /** The last ones are held or in progress, the others over, as in a plant of many years. */
  private void orders(int orders) {
    database.run(
        """
        insert into production_order
          (number, product, status, percent_complete, due_at, status_before_hold, ended_at)
        select 'ORD-' || (? + n), 'Pump ' || n % 50,
               case when left_over > 2000 then 'COMPLETED' when left_over > 200 then 'IN_PROGRESS'
                    else 'RELEASED' end,
               case when left_over > 2000 then 100 when left_over > 200 then 40 else 0 end,
               now() - left_over * interval '10 minutes' + interval '30 days', null,
               case when left_over > 2000 then now() - left_over * interval '10 minutes' end
        from (select n, ? - n as left_over from generate_series(0, ?) n) each
        """,
        FIRST, orders, orders - 1);
    database.run(
        """
        with held as (
          update production_order set status = 'ON_HOLD', status_before_hold = 'RELEASED'
          where number > 'ORD-' and number like 'ORD-2%' and status = 'RELEASED'
            and percent_complete = 0
          returning number)
        insert into order_hold (order_number, cause, placed_at)
        select number, replace(number, 'ORD', 'DEF'), now() from held
        """);
  }

  private void tickets(int tickets) {
    database.run(
        """
        insert into ticket (number, machine_number, issue_type, urgency, status, reporter_id,
                            assignee_id, opened_at, resolved_at)
        select 'MAINT-' || (? + n), 'MACH-' || (? + n % ?), 'OIL_LEAK',
               case n % 3 when 0 then 'LOW' when 1 then 'MEDIUM' else 'HIGH' end,
               case when left_over > ? then 'RESOLVED' else 'ACKNOWLEDGED' end,
               someone, someone, now() - left_over * interval '3 minutes',
               case when left_over > ? then now() - left_over * interval '3 minutes' end
        from (select n, ? - n as left_over from generate_series(0, ?) n) each,
             (select min(id) as someone from person where name like 'Generated %') one
        """,
        FIRST, FIRST, MACHINES, OPEN_TICKETS, OPEN_TICKETS, tickets, tickets - 1);
    database.run(
        """
        insert into sla_clock (subject, cycle, warn_at, breach_at)
        select number, 1, now() + interval '1 day', now() + interval '2 days' from ticket
        where number like 'MAINT-2%' and resolved_at is null
        """);
    database.run(
        """
        insert into sla_interval (subject, no, cycle, priority, started_at)
        select t.number, 1, 1, t.urgency, t.opened_at from ticket t
        join sla_clock c on c.subject = t.number
        where t.number like 'MAINT-2%' and t.resolved_at is null
        """);
  }

  /** Half of them of people, half of ours; the last ones are dead, and few others withdrawn. */
  private void messages(int messages) {
    database.run(
        """
        insert into whatsapp_log (session_id, from_person, kind, body, correlation, created_at)
        select s.id, n % 2 = 0, case n % 2 when 0 then 'TEXT' else 'REPLY' end,
               'a message of some forty characters, no. ' || n, 'generated-' || n / 2,
               now() - (? - n) * interval '5 seconds'
        from generate_series(1, ?) n
        join (select id, row_number() over (order by id) - 1 as no
              from whatsapp_session where identity_value like 'generated-%') s
          on s.no = n / 2 % (select count(*) from whatsapp_session where identity_value like 'generated-%')
        order by n
        """,
        messages, messages);
    database.run(
        """
        insert into whatsapp_outbox (id, session_id, channel, state, attempts, provider_message_id,
                                     delivery, error_code, expires_at, created_at, finished_at)
        select l.id, l.session_id, 'twilio', state, case state when 'WITHDRAWN' then 0 else 1 end,
               case state when 'SENT' then 'SM' || l.id end,
               case state when 'SENT' then 'DELIVERED' end, case state when 'DEAD' then '63016' end,
               l.created_at, l.created_at, l.created_at
        from (select log.*,
                     case when log.id > (select max(id) from whatsapp_log) - 2 * ? then 'DEAD'
                          when log.id % 50001 = 0 then 'WITHDRAWN' else 'SENT' end as state
              from whatsapp_log log) l
        where not l.from_person and l.correlation like 'generated-%'
        """,
        DEAD_MESSAGES);
  }
}
