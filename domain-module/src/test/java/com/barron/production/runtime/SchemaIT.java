package com.barron.production.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;

/** What the database refuses, whoever asks: each line breaks one rule of a good plant. */
class SchemaIT {
  private static final String GOOD_PLANT =
      """
      insert into person (id, name, role, enrolled_at) values (1, 'Ana', 'SUPERVISOR', now());
      insert into person_identity (person_id, channel, kind, value, known_since)
        values (1, 'simulator', 'PHONE', '+12025550123', now());
      insert into invite (code_hash, name, role, inviter_id, created_at, expires_at)
        values (sha256('code'), 'Newcomer', 'QUALITY', 1, now(), now() + interval '15 minutes');
      insert into invite_attempts (channel, kind, value, wrong_codes) values ('simulator', 'PHONE', '+12025550124', 4);
      insert into production_order (number, product, status, percent_complete, due_at)
        values ('ORD-1', 'Pump', 'IN_PROGRESS', 40, now()), ('ORD-2', 'Pump', 'IN_PROGRESS', 40, now());
      insert into production_order (number, product, status, percent_complete, due_at, status_before_hold)
        values ('ORD-3', 'Pump', 'ON_HOLD', 40, now(), 'IN_PROGRESS');
      insert into defect (number, order_number, type, blocking, severity, reporter_id, recorded_at)
        values ('DEF-1', 'ORD-3', 'INTERNAL_REJECT', true, 'HIGH', 1, now());
      insert into order_hold (order_number, cause, placed_at) values ('ORD-3', 'DEF-1', now());
      insert into person (id, name, role, enrolled_at) values (2, 'Grace', 'MANAGER', now());
      insert into hold_release (defect_number, critical, recorded_by, requested_by, requested_at)
        values ('DEF-1', true, 1, 2, now());
      insert into machine (number, name, line) values ('MACH-001', 'Lathe', 'A');
      insert into ticket (number, machine_number, issue_type, urgency, status, reporter_id, opened_at)
        values ('MAINT-1', 'MACH-001', 'BEARING_NOISE', 'HIGH', 'OPEN', 1, now());
      insert into sla_clock (subject, cycle) values ('MAINT-1', 1), ('MAINT-2', 1);
      insert into sla_interval (subject, no, cycle, priority, started_at, ended_at, ended_as)
        values ('MAINT-1', 1, 1, 'HIGH', '2026-03-02 08:00Z', '2026-03-02 09:00Z', 'PAUSED');
      insert into sla_interval (subject, no, cycle, priority, started_at)
        values ('MAINT-2', 1, 1, 'HIGH', '2026-03-02 08:00Z');
      insert into sop (number, title, revision) values ('SOP-1', 'Set up', 1);
      insert into sop_step (sop_number, revision, step, title) values ('SOP-1', 1, 1, 'Clean');
      insert into bom (number, product) values ('BOM-1', 'Pump');
      insert into bom_component (bom_number, position, part_number, name, quantity)
        values ('BOM-1', 1, 'BOLT', 'Bolt', 4);
      insert into bom_change (number, bom_number, part_number, old_quantity, new_quantity, reason, status, requester_id, submitted_at)
        values ('BCR-1', 'BOM-1', 'BOLT', 4, 3, 'because', 'SUBMITTED', 1, now());
      insert into attachment (subject, content_type, bytes, digest, taken_by, taken_at)
        values ('DEF-1', 'image/jpeg', 'file', sha256('file'), 1, now());
      insert into audit (at, person_id, act, subject) values (now(), 1, 'DEFECT_RECORDED', 'DEF-1');
      """;

  private static TestDatabase database;

  @BeforeAll
  static void start() throws SQLException {
    database = TestDatabase.create(SchemaIT.class);
    database.execute(GOOD_PLANT);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          # people
          update person set role = 'BOSS' | person_role_check
          update person set name = ' ' | person_name_check
          update person set language = 'English!' | person_language_check
          update person set team = ' ' | person_team_check
          update person set shifts = 'NO_SUCH' | person_shifts_fkey
          insert into person_identity (person_id, channel, kind, value, known_since) values (1, 'simulator', 'PHONE', '+12025550123', now()) | person_identity_in_use
          insert into person_identity (person_id, channel, kind, value, known_since) values (1, 'simulator', 'PHONE', '2025550123', now()) | phone_is_e164
          insert into person_identity (person_id, channel, kind, value, known_since) values (99, 'simulator', 'BSUID', 'x', now()) | person_identity_person_id_fkey
          insert into invite (code_hash, name, role, inviter_id, created_at, expires_at) values (sha256('code'), 'N', 'QUALITY', 1, now(), now() + interval '1 minute') | invite_code_hash_key
          insert into invite (code_hash, name, role, inviter_id, created_at, expires_at) values ('code', 'N', 'QUALITY', 1, now(), now() + interval '1 minute') | invite_code_hash_check
          update invite set used_at = now() | used_by_somebody
          update invite_attempts set wrong_codes = 6 | invite_attempts_wrong_codes_check
          update invite_attempts set wrong_codes = 5 | refused_after_five
          # orders
          update production_order set number = 'ORD-x' where number = 'ORD-1' | production_order_number_check
          update production_order set percent_complete = 101 | production_order_percent_complete_check
          update production_order set percent_complete = -1 | production_order_percent_complete_check
          update production_order set status = 'LOST' where number = 'ORD-1' | production_order_status_check
          update production_order set status = 'RELEASED' where number = 'ORD-1' | released_is_nothing_yet
          update production_order set status = 'COMPLETED', ended_at = now() where number = 'ORD-1' | completed_is_all
          update production_order set status = 'COMPLETED', percent_complete = 100 where number = 'ORD-1' | ended_at_some_time
          update production_order set status = 'ON_HOLD' where number = 'ORD-1' | held_has_a_status_before
          update production_order set status = 'ON_HOLD', status_before_hold = 'IN_PROGRESS' where number = 'ORD-1' | order_on_hold_while_held
          update production_order set status = 'IN_PROGRESS', status_before_hold = null where number = 'ORD-3' | order_on_hold_while_held
          insert into order_hold (order_number, cause, placed_at) values ('ORD-1', 'DEF-2', now()) | order_on_hold_while_held
          delete from order_hold | defect_holds_its_order
          insert into order_hold (order_number, cause, placed_at) values ('ORD-3', 'DEF-1', now()) | order_hold_open
          insert into order_hold (order_number, cause, placed_at) values ('ORD-3', 'because', now()) | order_hold_cause_check
          # quality
          insert into defect (number, order_number, type, blocking, severity, reporter_id, recorded_at) values ('DEF-2', 'ORD-1', 'INTERNAL_REJECT', true, 'HIGH', 1, now()) | defect_holds_its_order
          update order_hold set released_at = now(); update production_order set status = 'IN_PROGRESS', status_before_hold = null where number = 'ORD-3' | defect_holds_its_order
          update defect set severity = 'AWFUL' | defect_severity_check
          update defect set type = 'NO_SUCH' | defect_type_fkey
          update defect set order_number = 'ORD-404' | defect_order_number_fkey
          update hold_release set confirmed_by = 2, released_at = now() | confirmed_by_another
          update hold_release set confirmed_by = 1, released_at = now() | confirmed_by_another
          update hold_release set released_at = now() | released_by_two_if_critical
          update hold_release set critical = false | released_by_two_if_critical
          # maintenance
          update ticket set status = 'RESOLVED' | resolved_at_some_time
          update ticket set machine_number = 'MACH-404' | ticket_machine_number_fkey
          update ticket set urgency = 'NOW' | ticket_urgency_check
          # clocks
          insert into sla_interval (subject, no, cycle, priority, follows, started_at) values ('MAINT-1', 2, 1, 'HIGH', '2026-03-02 09:00Z', '2026-03-02 08:30Z') | follows_in_time
          insert into sla_interval (subject, no, cycle, priority, follows, started_at) values ('MAINT-1', 2, 1, 'HIGH', '2026-03-02 08:30Z', '2026-03-02 08:30Z') | follows_the_end_before
          insert into sla_interval (subject, no, cycle, priority, follows, started_at, ended_at, ended_as) values ('MAINT-2', 2, 1, 'HIGH', '2026-03-02 09:00Z', '2026-03-02 09:00Z', '2026-03-02 10:00Z', 'PAUSED') | follows_the_end_before
          insert into sla_interval (subject, no, cycle, priority, follows, started_at) values ('MAINT-2', 2, 1, 'HIGH', '2026-03-02 09:00Z', '2026-03-02 09:00Z') | sla_interval_one_open
          update sla_interval set ended_at = '2026-03-02 07:00Z', ended_as = 'STOPPED' | ends_in_time
          update sla_clock set warn_at = now() | warns_and_breaches
          update sla_clock set warn_at = now(), breach_at = now() - interval '1 minute' | warns_before_it_breaches
          update sla_clock set breached_cycle = 1 | breaches_after_it_warned
          update sla_clock set warned_cycle = 2 | breaches_after_it_warned
          insert into sla_alarm (subject, kind, cycle, deadline, raised_at) values ('MAINT-2', 'WARNING', 1, now(), now()), ('MAINT-2', 'WARNING', 1, now(), now()) | sla_alarm_pkey
          insert into sla_alarm (subject, kind, cycle, deadline, raised_at) values ('MAINT-9', 'WARNING', 1, now(), now()) | sla_alarm_subject_fkey
          update sla_policy set warning_minutes = target_minutes | warns_within_the_target
          insert into sla_shift (calendar, weekday, starts, ends) values ('TWO_SHIFTS', 6, '24:00', '06:00') | sla_shift_starts_check
          insert into sla_holiday (calendar, day, name) values ('TWO_SHIFTS', 'infinity', 'Ever') | sla_holiday_day_check
          # procedures and bills
          insert into sop_failure (number, sop_number, revision, step, order_number, reporter_id, reported_at) values ('SOPF-1', 'SOP-1', 1, 2, 'ORD-1', 1, now()) | sop_failure_sop_number_revision_step_fkey
          insert into sop_failure (number, sop_number, revision, step, order_number, reporter_id, reported_at) values ('SOPF-1', 'SOP-1', 2, 1, 'ORD-1', 1, now()) | sop_failure_sop_number_revision_step_fkey
          insert into sop_failure (number, sop_number, revision, step, order_number, observation, reporter_id, reported_at) values ('SOPF-1', 'SOP-1', 1, 1, 'ORD-1', ' ', 1, now()) | sop_failure_observation_check
          update bom_component set quantity = 0 | bom_component_quantity_check
          update bom_component set exact_quantity = 3.5, quantity = 4 | exact_as_the_unit_allows
          update bom_component set exact_quantity = 4, quantity = 5 | exact_beside_whole
          insert into bom_component (bom_number, position, part_number, name, quantity) values ('BOM-1', 2, 'BOLT', 'Bolt', 4) | bom_component_pkey
          update bom_change set new_quantity = 100000 | bom_change_new_quantity_check
          update bom_change set reason = '' | bom_change_reason_check
          update bom_change set status = 'APPROVED', decided_at = now() | decided_by_somebody
          update bom_change set status = 'APPROVED', decided_by = 2 | decided_at_some_time
          update bom_change set status = 'APPROVED', decided_by = 1, decided_at = now() | decided_by_another
          update bom_change set decision_reason = 'because' | reason_of_a_decision
          # audit
          update audit set at = now() | audit_is_append_only
          delete from audit | audit_is_append_only
          truncate audit cascade | audit_is_append_only
          insert into audit (at, person_id, act, subject) values (now(), 1, 'DEFECT_RECORDED', 'DEF-1') | audit_made_once
          insert into audit (at, person_id, act, subject) values (now(), 1, 'DEFECT_WITHDRAWN', 'DEF-1'), (now(), 1, 'DEFECT_WITHDRAWN', 'DEF-1') | audit_withdrawn_once
          insert into audit (at, person_id, act, subject) values (now(), 1, 'LOST', 'DEF-1') | audit_act_check
          insert into audit (at, person_id, act, subject) values (now(), 99, 'ORDER_HELD', 'ORD-1') | audit_person_id_fkey
          update defect set withdrawn = true | withdrawn_is_over
          update ticket set status = 'WITHDRAWN' | resolved_at_some_time
          update bom_change set status = 'WITHDRAWN', decided_by = 2 | decided_by_somebody
          # attachments
          update attachment set subject = 'ORD-1' | attachment_subject_check
          update attachment set subject = 'DEF-9' | attachment_defect_number_fkey
          update attachment set subject = 'MAINT-9' | attachment_ticket_number_fkey
          update attachment set subject = 'SOPF-9' | attachment_sop_failure_number_fkey
          update attachment set content_type = 'image/svg+xml' | attachment_content_type_check
          update attachment set bytes = '', digest = sha256('') | attachment_bytes_check
          update attachment set digest = sha256('other') | attachment_check
          insert into attachment (subject, content_type, bytes, digest, taken_by, taken_at) values ('DEF-1', 'application/pdf', 'file', sha256('file'), 1, now()) | attachment_once
          """)
  void refuses(String sql, String constraint) {
    assertThatThrownBy(() -> database.execute(sql))
        .isInstanceOfSatisfying(
            PSQLException.class,
            refused ->
                assertThat(refused.getServerErrorMessage().getConstraint()).isEqualTo(constraint));
  }

  @ParameterizedTest
  @CsvSource({
    "defect_number, 98765",
    "ticket_number, 556",
    "bom_change_number, 301",
    "sop_failure_number, 201",
  })
  void numbersStartWhereTheyShould(String sequence, String first) throws SQLException {
    assertThat(database.ask("select nextval('" + sequence + "')")).isEqualTo(first);
  }

  /**
   * Without one, each delete of a row reads the whole table that refers to it. An index serves if
   * it begins with the columns of the foreign key, and leaves out at most rows where one is null.
   */
  private static final String FOREIGN_KEYS_WITHOUT_AN_INDEX =
      """
      select string_agg(c.conrelid::regclass || '.' || c.conname, ', ' order by 1)
      from pg_constraint c
      where c.contype = 'f'
        and not exists (
          select from pg_index i
          where i.indrelid = c.conrelid and i.indisvalid
            and (select array_agg(k order by k)
                 from unnest((i.indkey::int2[])[0:cardinality(c.conkey) - 1]) as k)
              = (select array_agg(k order by k) from unnest(c.conkey) as k)
            and (i.indpred is null
              or pg_get_expr(i.indpred, i.indrelid) in (
                select '(' || quote_ident(a.attname) || ' IS NOT NULL)'
                from pg_attribute a
                where a.attrelid = c.conrelid and a.attnum = any(c.conkey))))
      """;

  @Test
  void everyForeignKeyHasAnIndexThatADeleteCanUse() throws SQLException {
    assertThat(database.ask(FOREIGN_KEYS_WITHOUT_AN_INDEX)).isNull();
  }

  @Test
  void anIndexThatLeavesOutOtherRowsServesNoDelete() throws SQLException {
    database.execute(
        "create table parent (id integer primary key);"
            + "create table child (parent integer constraint of_parent references parent, open boolean);"
            + "create index child_open on child (parent) where open;"
            + "create index child_second on child (open, parent)");
    assertThat(database.ask(FOREIGN_KEYS_WITHOUT_AN_INDEX)).isEqualTo("child.of_parent");
    database.execute("create index child_parent on child (parent) where parent is not null");
    assertThat(database.ask(FOREIGN_KEYS_WITHOUT_AN_INDEX)).isNull();
    database.execute("drop table child, parent");
  }

  @Test
  void productionStartsWithTheTypesThatPeopleKnow() throws SQLException {
    assertThat(database.ask("select blocking from defect_type where name = 'Internal Reject'"))
        .isEqualTo("t");
    assertThat(database.ask("select code from issue_type where name = 'Bearing Noise'"))
        .isEqualTo("BEARING_NOISE");
    assertThat(
            database.ask(
                "select target_minutes / 60 || ' ' || warning_minutes / 60 from sla_policy"
                    + " where kind = 'TICKET' and priority = 'HIGH'"))
        .isEqualTo("48 6");
  }
}
