package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.provider.TwilioPhone;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.StatementLog;
import com.barron.rig.StatementLog.Statement;
import com.barron.rig.TestQueue;
import com.barron.rig.TestRig;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a message costs the database, counted in the database's own log. */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class StatementsIT {
  @Test
  void aMessageWithoutAnEffectIsOneWritingStatementBesideItsLookUps(
      TestRig testRig, RunningProduct runningProduct) {
    order(runningProduct, "ORD-71900");
    machine(runningProduct, "MACH-71900");
    TwilioPhone phone = runningProduct.somebody();
    phone.asks("hi");

    try (StatementLog log = testRig.logStatementsOf(runningProduct)) {
      costs(0, "menu", phone, log);
      costs(0, "2", phone, log);
      costs(0, "nonsense", phone, log);
      costs(1, "ORD-71900", phone, log);
      // The number, then those that come close to it.
      costs(2, "ORD-99999999", phone, log);
      costs(0, "back", phone, log);
      costs(1, "MACH-71900", phone, log);
      costs(0, "Bearing Noise", phone, log);
      costs(0, "help", phone, log);
      costs(0, "menu", phone, log);
      costs(4, "MAINT-555", phone, log);
      costs(1, "show MACH-71900", phone, log);
      costs(1, "SOP-101", phone, log);
      costs(0, "menu", phone, log);
      costs(1, "BOM-2001", phone, log);
      costs(0, "menu", phone, log);
      // Of all kinds at once.
      costs(1, "what is xylophone 94719471", phone, log);
    }
  }

  @Test
  void anAnswerLeavesWithoutAClaimAndCostsItsTurnAndItsResult(
      TestRig testRig, RunningProduct runningProduct) {
    TwilioPhone phone = runningProduct.somebody();
    phone.asks("hi");

    try (StatementLog log = testRig.logStatementsOf(runningProduct)) {
      for (String text : List.of("menu", "help", "menu")) {
        long mark = log.mark();
        phone.asks(text);
        await().until(() -> log.since(mark).stream().anyMatch(StatementsIT::records));

        List<Statement> all = log.since(mark);
        assertThat(all).filteredOn(StatementsIT::paces).as("turns of the pace").hasSize(1);
        assertThat(all).filteredOn(StatementsIT::records).as("results").hasSize(1);
        assertThat(all)
            .filteredOn(StatementsIT::isOfTheAnswer)
            .as("commits: the message's, the turn's, the result's")
            .hasSize(3);
      }
    }
  }

  @Test
  void aDefectThatHoldsItsOrderCostsEightStatements(
      TestRig testRig, RunningProduct runningProduct) {
    order(runningProduct, "ORD-71901");
    TwilioPhone phone = runningProduct.somebody();
    phone.asks("defect ORD-71901 internal reject");

    try (StatementLog log = testRig.logStatementsOf(runningProduct)) {
      Cost cost = costOf("Medium", phone, log);
      assertThat(cost.executed())
          .as(
              "a number and whether the same is open; lock the order; audit; clock; defect; hold;"
                  + " order; the message's own: %s",
              cost)
          .hasSize(8);
    }
  }

  /** One without a hold, as no other test knows it. */
  private static void order(RunningProduct runningProduct, String number) {
    runningProduct
        .sql()
        .run(
            """
            INSERT INTO production_order (number, product, status, percent_complete, due_at)
            VALUES (?, 'Pump', 'RELEASED', 0, now() + interval '5 days')
            """,
            number);
  }

  /** One without a ticket. */
  private static void machine(RunningProduct runningProduct, String number) {
    runningProduct
        .sql()
        .run("INSERT INTO machine (number, name, line) VALUES (?, 'Press', 'Line A')", number);
  }

  private static boolean isOfTheAnswer(Statement statement) {
    return paces(statement)
        || records(statement)
        || statement.text().contains("INSERT INTO whatsapp_inbox");
  }

  private static boolean paces(Statement statement) {
    return statement.text().startsWith("SELECT outbox_take");
  }

  private static boolean records(Statement statement) {
    return statement.text().matches("(?is)UPDATE whatsapp_outbox o\\s+SET state = 'SENT'.*");
  }

  private static void costs(int lookUps, String text, TwilioPhone phone, StatementLog log) {
    Cost cost = costOf(text, phone, log);
    assertThat(cost.writing()).as("writing statements of %s: %s", text, cost).isOne();
    assertThat(cost.lookUps()).as("look-ups of %s: %s", text, cost).isEqualTo(lookUps);
  }

  /** What was executed, to be read when the numbers are wrong. */
  private record Cost(long writing, long lookUps, List<String> executed) {
    Cost(List<String> executed) {
      this(
          executed.stream().filter(Cost::writes).count(),
          executed.stream().filter(text -> !writes(text)).count(),
          executed);
    }

    private static boolean writes(String text) {
      return text.matches("(?is).*\\b(INSERT INTO|UPDATE|DELETE FROM)\\b.*");
    }
  }

  /** The statements of the transaction that took the message in; dispatching it is not its cost. */
  private static Cost costOf(String text, TwilioPhone phone, StatementLog log) {
    long mark = log.mark();
    String sid = phone.says(text);
    phone.receives();
    await().until(() -> log.since(mark).stream().anyMatch(s -> s.parameters().contains(sid)));
    await().until(() -> transactionOf(sid, log.since(mark)).stream().anyMatch(StatementsIT::ends));

    List<Statement> all = log.since(mark);
    List<Statement> transaction = transactionOf(sid, all);
    List<Statement> elsewhere =
        all.stream().filter(s -> !transaction.contains(s) && !isInTheBackground(s)).toList();
    assertThat(elsewhere).as("statements of the message outside its transaction").isEmpty();
    return new Cost(
        transaction.stream()
            .filter(s -> !s.isControl() && !isOfTheDriver(s))
            .map(Statement::text)
            .toList());
  }

  /** From BEGIN to COMMIT, on the connection that wrote the message's id. */
  private static List<Statement> transactionOf(String sid, List<Statement> all) {
    Statement write =
        all.stream().filter(s -> s.parameters().contains(sid)).findFirst().orElseThrow();
    List<Statement> connection =
        all.stream().filter(s -> s.process().equals(write.process())).toList();
    int at = connection.indexOf(write);
    int from = at;
    while (from > 0 && !connection.get(from).text().startsWith("BEGIN")) {
      from--;
    }
    int to = at;
    while (to < connection.size() - 1 && !ends(connection.get(to))) {
      to++;
    }
    return connection.subList(from, to + 1);
  }

  private static boolean ends(Statement statement) {
    return statement.text().startsWith("COMMIT");
  }

  /** What a column is, asked by the driver once per connection. */
  private static boolean isOfTheDriver(Statement statement) {
    return statement.text().contains("pg_catalog.pg_attribute");
  }

  /**
   * What is done without any message: scans, deadlines anew, alerts, files, idle people, gauges.
   */
  private static boolean isOfATimer(Statement statement) {
    return statement
        .text()
        .matches(
            "(?is).*\\b(sla_clock|sla_interval|sla_alert|sla_alert_notification|news_waiting|ask_at|whatsapp_media_fetch|pg_try_advisory_xact_lock|scan_at|nudge_after|due_at|long_pause_at|taken_over_until <= now|audit_link|audit_link_rows|audit_unlinked|audit_check_next|audit_chain)\\b.*"
                + "|SELECT (state|channel), .*count\\(.*");
  }

  /** The outbox at work, and the tables that are kept in memory, read again once a minute. */
  private static boolean isInTheBackground(Statement statement) {
    return statement.isControl()
        || isOfTheDriver(statement)
        || isOfATimer(statement)
        || paces(statement)
        || statement.text().matches("(?is)UPDATE .*whatsapp_outbox.*|SELECT .*outbox_claim.*")
        || statement
            .text()
            .matches(
                "(?is)SELECT.*(pg_stat_activity|clock_timestamp|event_type from webhook|from webhook_delivery).*")
        || statement
            .text()
            .matches(
                "(?is)SELECT.*\\b(defect_type|issue_type|sla_policy|sla_shift|sla_holiday|sla_calendar)\\b.*");
  }
}
