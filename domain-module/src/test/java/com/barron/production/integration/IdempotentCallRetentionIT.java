package com.barron.production.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IdempotentCallRetentionIT {
  private static TestDatabase database;

  @BeforeAll
  static void start() {
    database = TestDatabase.create(IdempotentCallRetentionIT.class);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void answersOfMoreThanADayGoSomeAtATime() throws SQLException {
    database.ask("select integration_key_create('ERP', '{orders:write}')");
    answered("old", "25 hours");
    answered("older", "3 days");
    answered("young", "23 hours");
    IdempotentCallRetention retention = new IdempotentCallRetention(database.sql());

    assertThat(retention.deleteBatch(1)).isEqualTo(1);
    assertThat(retention.deleteBatch(10)).isEqualTo(1);
    assertThat(retention.deleteBatch(10)).isZero();
    assertThat(database.ask("select string_agg(call_key, ',') from integration_call"))
        .isEqualTo("young");
  }

  private static void answered(String call, String ago) throws SQLException {
    database.execute(
        "insert into integration_call (key_id, call_key, request_hash, status, body, answered_at)"
            + " select max(id), '"
            + call
            + "', sha256('x'), 201, '{}', now() - interval '"
            + ago
            + "' from integration_key");
  }
}
