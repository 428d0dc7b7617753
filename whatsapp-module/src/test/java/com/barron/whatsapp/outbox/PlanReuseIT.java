package com.barron.whatsapp.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.sql.Sql;
import com.barron.whatsapp.WhatsAppDatabase;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each message needs is planned once for a connection, not at each call. */
class PlanReuseIT {
  /** The driver prepares at the fifth call; the database sees five more before it decides. */
  private static final int CALLS = 14;

  private static final Duration LEASE = Duration.ofSeconds(30);

  private final WhatsAppDatabase database = WhatsAppDatabase.empty();

  /** As many as make the database prefer one plan to another. */
  @BeforeEach
  void manyMessagesThatWereSentAndSomeThatWait() {
    database.execute(
        """
        INSERT INTO whatsapp_session (channel, identity_kind, identity_value)
        SELECT 'twilio', 'PHONE', '+1202555' || n FROM generate_series(1000, 1200) n;
        INSERT INTO whatsapp_log (session_id, from_person, kind, body, correlation)
        SELECT 1 + n % 200, false, 'REPLY', 'text', 'c' FROM generate_series(1, 20000) n;
        INSERT INTO whatsapp_outbox (id, session_id, channel, expires_at, state, provider_message_id)
        SELECT id, session_id, 'twilio', now() + interval '1 hour',
               CASE WHEN id > 19000 THEN 'PENDING' ELSE 'SENT' END, CASE WHEN id <= 19000 THEN 'SM' || id END
          FROM whatsapp_log;
        ANALYZE;
        """);
  }

  @Test
  void aResultIsPlannedOnce() throws SQLException {
    try (var connection = new OneConnection(database)) {
      var claims = new OutboxClaimRepository(connection.sql());
      var rows = new OutboxRepository(connection.sql());
      claims
          .claim(List.of(new ClaimQuota("twilio", CALLS, 0, 0)), CALLS, LEASE)
          .claims()
          .forEach(claim -> rows.sent(claim, "SM-" + claim.id()));
      assertThat(connection.callsWithThePlanForAllValues("%SET state = 'SENT'%")).isGreaterThan(2);
    }
  }

  /** From the first call on: no average of calls decides. */
  @Test
  void aClaimAndTheFunctionsOfAMessageKeepTheirFirstPlan() throws SQLException {
    try (var connection = new OneConnection(database)) {
      var claims = new OutboxClaimRepository(connection.sql());
      claims.claim(List.of(new ClaimQuota("twilio", CALLS, 0, 80)), CALLS, LEASE);
      connection.sql().one("SELECT outbox_owes(?)", row -> row.getBoolean(1), 1L);

      assertThat(connection.keptPlans("WITH quota%")).as("the claim").isPositive();
      assertThat(connection.keptPlans("%FROM whatsapp_send_rate%")).as("the pace").isPositive();
      assertThat(connection.keptPlans("EXISTS%whatsapp_outbox%")).as("what is unsent").isPositive();
    }
  }

  /** All statements by one connection, which keeps what it has prepared. */
  private static final class OneConnection implements AutoCloseable {
    private final Connection connection;

    OneConnection(WhatsAppDatabase database) throws SQLException {
      connection = database.dataSource().getConnection();
    }

    Sql sql() {
      return new Sql(
          proxy(DataSource.class, (method, arguments) -> proxy(Connection.class, this::open)));
    }

    private Object open(Method method, Object[] arguments) throws ReflectiveOperationException {
      return method.getName().equals("close") ? null : method.invoke(connection, arguments);
    }

    int callsWithThePlanForAllValues(String statement) throws SQLException {
      return number(
          "SELECT sum(generic_plans) FROM pg_prepared_statements WHERE statement LIKE ?",
          statement);
    }

    /** Those of functions, too; a plan for one call's values is gone with the call. */
    int keptPlans(String statement) throws SQLException {
      return number(
          "SELECT count(*) FROM pg_backend_memory_contexts WHERE name = 'CachedPlan' AND ident LIKE ?",
          statement);
    }

    private int number(String sql, String value) throws SQLException {
      try (var query = connection.prepareStatement(sql)) {
        query.setString(1, value);
        try (ResultSet row = query.executeQuery()) {
          row.next();
          return row.getInt(1);
        }
      }
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }

    @FunctionalInterface
    private interface Call {
      Object answer(Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
      return type.cast(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (self, method, arguments) -> call.answer(method, arguments)));
    }
  }
}
