package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.provider.TwilioPhone;
import com.barron.rig.Barron;
import com.barron.rig.Rig;
import com.barron.rig.StatementLog;
import com.barron.rig.StatementLog.Statement;
import com.barron.rig.WithBarron;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a message costs the database, counted in the database's own log. */
@ExtendWith(WithBarron.class)
class StatementsIT {
  @Test
  void aMessageWithoutAnEffectIsOneWritingStatementAndAtMostOneLookUp(Rig rig, Barron barron) {
    TwilioPhone phone = barron.somebody();
    phone.asks("hi");

    try (StatementLog log = rig.logStatementsOf(barron)) {
      assertThat(costOf("menu", phone, log)).isEqualTo(new Cost(1, 0));
      assertThat(costOf("2", phone, log)).isEqualTo(new Cost(1, 0));
      assertThat(costOf("nonsense", phone, log)).isEqualTo(new Cost(1, 0));
      assertThat(costOf("ORD-12346", phone, log)).isEqualTo(new Cost(1, 1));
      assertThat(costOf("ORD-99999999", phone, log)).isEqualTo(new Cost(1, 1));
      assertThat(costOf("back", phone, log)).isEqualTo(new Cost(1, 0));
      assertThat(costOf("MACH-001", phone, log)).isEqualTo(new Cost(1, 1));
      assertThat(costOf("Bearing Noise", phone, log)).isEqualTo(new Cost(1, 0));
      assertThat(costOf("help", phone, log)).isEqualTo(new Cost(1, 0));
      assertThat(costOf("menu", phone, log)).isEqualTo(new Cost(1, 0));
      assertThat(costOf("MAINT-555", phone, log)).isEqualTo(new Cost(1, 1));
      assertThat(costOf("SOP-101", phone, log)).isEqualTo(new Cost(1, 1));
      assertThat(costOf("BOM-2001", phone, log)).isEqualTo(new Cost(1, 1));
    }
  }

  private record Cost(long writing, long lookUps) {}

  /** The statements of the transaction that took the message in; dispatching it is not its cost. */
  private static Cost costOf(String text, TwilioPhone phone, StatementLog log) {
    long mark = log.mark();
    String sid = phone.says(text);
    phone.hears();
    await().until(() -> log.since(mark).stream().anyMatch(s -> s.parameters().contains(sid)));
    await().until(() -> transactionOf(sid, log.since(mark)).stream().anyMatch(StatementsIT::ends));

    List<Statement> all = log.since(mark);
    List<Statement> transaction = transactionOf(sid, all);
    List<Statement> elsewhere =
        all.stream().filter(s -> !transaction.contains(s) && !isInTheBackground(s)).toList();
    assertThat(elsewhere).as("statements of the message outside its transaction").isEmpty();
    List<Statement> work = transaction.stream().filter(s -> !s.isControl()).toList();
    long lookUps = work.stream().filter(s -> s.text().matches("(?is)SELECT.*")).count();
    return new Cost(work.size() - lookUps, lookUps);
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

  /** The outbox at work, and the tables that are kept in memory, read again once a minute. */
  private static boolean isInTheBackground(Statement statement) {
    return statement.isControl()
        || statement.text().matches("(?is)UPDATE whatsapp_outbox.*")
        || statement
            .text()
            .matches(
                "(?is)SELECT.*\\b(defect_type|issue_type|sla_policy|sla_shift|sla_holiday|sla_calendar)\\b.*");
  }
}
