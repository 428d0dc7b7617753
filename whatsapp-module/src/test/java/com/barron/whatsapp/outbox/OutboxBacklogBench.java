package com.barron.whatsapp.outbox;

import com.barron.production.sql.Sql;
import com.barron.whatsapp.WhatsAppDatabase;
import com.barron.whatsapp.channel.http.SuppressForbidden;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * What a claim costs with 100,000 messages waiting, all due. Prints figures, judges nothing, and is
 * no part of the build:
 *
 * <pre>
 * mvn -q -B -pl whatsapp-module -am verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false
 *   -Dit.test=OutboxBacklogBench -Dfailsafe.failIfNoSpecifiedTests=false
 * </pre>
 */
@SuppressForbidden("a program for the terminal")
class OutboxBacklogBench {
  private static final int WAITING = 100_000;
  private static final int ROUNDS = 100;
  private static final int SENDERS = 16;
  private static final List<ClaimQuota> TWILIO =
      List.of(new ClaimQuota("twilio", SENDERS, SENDERS, ClaimQuota.UNPACED));

  private final WhatsAppDatabase database = WhatsAppDatabase.empty();
  private final Connection connection = database.dataSource().getConnection();
  private final Sql sql = new Sql(pool());
  private final OutboxClaimRepository claims = new OutboxClaimRepository(sql);
  private final OutboxRepository rows = new OutboxRepository(sql);

  OutboxBacklogBench() throws SQLException {}

  @Test
  void nothingWaits() {
    print("nothing waits");
  }

  @Test
  void oneConversationWaits() {
    fill(1);
    print("1 conversation with 100,000");
  }

  @Test
  void tenThousandConversationsWait() {
    fill(10_000);
    print("10,000 conversations with 10");
  }

  private void fill(int conversations) {
    database.execute(
        String.format(
            Locale.ROOT,
            """
            INSERT INTO whatsapp_session (channel, identity_kind, identity_value)
            SELECT 'twilio', 'BSUID', 'US.' || i FROM generate_series(1, %1$d) i;
            INSERT INTO whatsapp_log (session_id, from_person, kind, body, correlation)
            SELECT 1 + i %% %1$d, false, 'REPLY', 'message ' || i, 'c' FROM generate_series(1, %2$d) i;
            INSERT INTO whatsapp_outbox (id, session_id, channel, expires_at)
            SELECT id, session_id, 'twilio', now() + interval '1 hour' FROM whatsapp_log ORDER BY id;
            """,
            conversations,
            WAITING));
    database.execute("ANALYZE whatsapp_outbox");
  }

  /** Claims, and sends what was claimed, as the dispatcher does. */
  private void print(String what) {
    long[] claiming = new long[ROUNDS];
    long[] parking = new long[ROUNDS];
    int parked = 0;
    int sent = 0;
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      ClaimResult claimResult = claims.claim(TWILIO, SENDERS, Duration.ofSeconds(30));
      claiming[i] = System.nanoTime() - start;
      for (Claim claim : claimResult.claims()) {
        rows.sent(claim, "SM" + claim.id());
        sent++;
      }
      if (claimResult.crowded() && claimResult.claims().size() < SENDERS) {
        start = System.nanoTime();
        parked += claims.park(TWILIO);
        parking[i] = System.nanoTime() - start;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%-30s claim best %.2f ms p50 %.2f ms p95 %.2f ms max %.2f ms; park best %.2f ms p50 %.2f ms p95 %.2f ms; sent %d, parked %d%n",
        what,
        millis(claiming, 0),
        millis(claiming, 50),
        millis(claiming, 95),
        millis(claiming, 100),
        millis(parking, 0),
        millis(parking, 50),
        millis(parking, 95),
        sent,
        parked);
  }

  private static double millis(long[] nanos, int percent) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
  }

  /** A pool of one connection, which is never closed. */
  private DataSource pool() {
    return proxy(
        DataSource.class,
        (proxy, method, arguments) ->
            proxy(
                Connection.class,
                (same, call, values) ->
                    call.getName().equals("close") ? null : call.invoke(connection, values)));
  }

  private static <T> T proxy(Class<T> type, InvocationHandler calls) {
    return type.cast(
        Proxy.newProxyInstance(
            OutboxBacklogBench.class.getClassLoader(), new Class<?>[] {type}, calls));
  }
}
