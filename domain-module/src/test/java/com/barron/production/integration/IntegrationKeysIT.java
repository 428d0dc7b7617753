package com.barron.production.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IntegrationKeysIT {
  private static TestDatabase database;
  private static IntegrationKeys keys;

  @BeforeAll
  static void start() {
    database = TestDatabase.create(IntegrationKeysIT.class);
    keys = new IntegrationKeyRepository(database.sql());
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void aKeyIsRecognisedWithItsScopes() throws SQLException {
    String key = made("ERP", "{orders:write,orders:read,orders:read}");

    IntegrationKey used = ((KeyUse.Accepted) keys.use(key)).key();

    assertThat(used.scopes()).containsExactlyInAnyOrder(Scope.ORDERS_READ, Scope.ORDERS_WRITE);
    assertThat(database.ask("select name from person where id = " + used.person().value()))
        .isEqualTo("ERP");
  }

  @Test
  void onlyAHashOfTheKeyIsKept() throws SQLException {
    String key = made("Hashed", "{orders:read}");

    assertThat(key).matches("barron_[0-9a-f]{64}");
    assertThat(
            database.ask(
                "select count(*) from integration_key k where k::text like '%"
                    + key.substring(12)
                    + "%'"))
        .isEqualTo("0");
  }

  @Test
  void anythingElseIsRefused() {
    assertThat(keys.use("barron_" + "0".repeat(64))).isInstanceOf(KeyUse.Refused.class);
    assertThat(keys.use("")).isInstanceOf(KeyUse.Refused.class);
  }

  @Test
  void aRevokedKeyIsRefusedAtOnceAndItsNameIsFree() throws SQLException {
    String key = made("Leaving", "{orders:read}");
    assertThat(keys.use(key)).isInstanceOf(KeyUse.Accepted.class);

    assertThat(database.ask("select integration_key_revoke('Leaving')")).isEqualTo("t");

    assertThat(keys.use(key)).isInstanceOf(KeyUse.Refused.class);
    assertThat(database.ask("select integration_key_revoke('Leaving')")).isEqualTo("f");
    assertThat(keys.use(made("Leaving", "{orders:read}"))).isInstanceOf(KeyUse.Accepted.class);
  }

  @Test
  void anExpiredKeyIsRefused() throws SQLException {
    String key = made("Expired", "{orders:read}");
    database.execute(
        "update integration_key set created_at = now() - interval '2 days',"
            + " expires_at = now() - interval '1 second' where name = 'Expired'");

    assertThat(keys.use(key)).isInstanceOf(KeyUse.Refused.class);
  }

  @Test
  void callsAreCountedInAMinute() throws SQLException {
    String key = made("Busy", "{orders:read}");
    database.execute("update integration_key set calls_per_minute = 2 where name = 'Busy'");
    keys.use(key);
    // As if they were of this minute, whether it has just begun or not.
    database.execute(
        "update integration_key_calls set minute = date_trunc('minute', now()), calls = 5");

    KeyUse next = keys.use(key);

    assertThat(next).isInstanceOf(KeyUse.TooMany.class);
    assertThat(((KeyUse.TooMany) next).quota().remaining()).isZero();
    assertThat(((KeyUse.TooMany) next).quota().resetsIn())
        .isBetween(Duration.ofSeconds(1), KeyUse.CallQuota.WINDOW);
    database.execute("update integration_key_calls set minute = minute - interval '1 minute'");
    assertThat(((KeyUse.Accepted) keys.use(key)).quota().remaining()).isEqualTo(1);
  }

  @Test
  void theLastUseIsWrittenOnceAMinute() throws SQLException {
    String key = made("Seen", "{orders:read}");
    keys.use(key);
    String first = lastUse();
    keys.use(key);

    assertThat(lastUse()).isEqualTo(first).isNotNull();
    database.execute(
        "update integration_key set last_used_at = now() - interval '2 minutes' where name = 'Seen'");
    keys.use(key);
    assertThat(
            database.ask(
                "select last_used_at > now() - interval '1 minute' from integration_key where name"
                    + " = 'Seen'"))
        .isEqualTo("t");
  }

  @Test
  void makingAndRevokingAreAudited() throws SQLException {
    made("Audited", "{orders:read}");
    database.ask("select integration_key_revoke('Audited')");

    assertThat(
            database.ask(
                "select string_agg(a.act, ',' order by a.id) from audit a join integration_key k"
                    + " on a.subject = 'KEY-' || k.id and a.person_id = k.person_id where k.name ="
                    + " 'Audited'"))
        .isEqualTo("KEY_CREATED,KEY_REVOKED");
  }

  @Test
  void aScopeThatDoesNotExistIsRefusedByName() {
    assertThatThrownBy(() -> made("Typo", "{order:read}"))
        .hasMessageContaining("no such scope: order:read. There are: audit:read, boms:decide, ");
  }

  @Test
  void aNameIsUsedOnce() throws SQLException {
    made("Twice", "{orders:read}");

    assertThatThrownBy(() -> made("Twice", "{orders:read}"))
        .hasMessageContaining("integration_key_name");
  }

  @Test
  void databaseAndApplicationHaveTheSameScopes() throws SQLException {
    assertThat(database.ask("select string_agg(scope, ',' order by scope) from integration_scope"))
        .isEqualTo(String.join(",", Stream.of(Scope.values()).map(Scope::word).sorted().toList()));
  }

  private static String lastUse() throws SQLException {
    return database.ask("select last_used_at from integration_key where name = 'Seen'");
  }

  private static String made(String name, String scopes) throws SQLException {
    return database.ask("select integration_key_create('" + name + "', '" + scopes + "')");
  }
}
