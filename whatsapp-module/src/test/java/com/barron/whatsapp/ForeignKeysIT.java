package com.barron.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.sql.Sql;
import com.barron.whatsapp.alerts.AlertRetention;
import org.junit.jupiter.api.Test;

/** What a delete has to find in other tables. */
class ForeignKeysIT {
  private final WhatsAppDatabase database = WhatsAppDatabase.empty();

  /** As for the tables of the domain. */
  @Test
  void everyForeignKeyHasAnIndexThatADeleteCanUse() {
    assertThat(
            database.value(
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
                """))
        .isEqualTo("null");
  }

  /** A statement may take ten seconds, and reads no table once for each row that it deletes. */
  @Test
  void theDeleteOfAlertsFindsTheirNotificationsByAnIndex() {
    database.execute(
        """
        INSERT INTO sla_alert (subject, kind, cycle, priority, deadline, raised_at, state, next_at)
        SELECT 'MAINT-' || n, 'BREACH', 1, 'HIGH', now(), now() - interval '100 days', 'OVER', NULL
          FROM generate_series(1, 2000) AS n;
        INSERT INTO sla_alert_notification (alert, person, round, step, outcome, outbox_id)
        SELECT a.id, p, 0, 0, CASE WHEN p % 2 = 0 THEN 'WITHDRAWN' ELSE 'DELIVERED' END, 1
          FROM sla_alert a, generate_series(1, 100) AS p;
        ANALYZE sla_alert, sla_alert_notification
        """);
    long begun = System.nanoTime();
    int deleted = new AlertRetention(new Sql(database.dataSource()), 30).deleteBatch(1000);
    long millis = (System.nanoTime() - begun) / 1_000_000;

    assertThat(deleted).isEqualTo(1000);
    assertThat(database.value("SELECT count(*) FROM sla_alert_notification")).isEqualTo("100000");
    assertThat(millis).as("milliseconds").isLessThan(10_000);
  }
}
