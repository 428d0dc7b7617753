package com.barron.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class DatabaseCheckTest {
  private final List<String> calls = new ArrayList<>();
  private boolean away;

  @Test
  void asksTheDatabaseAndDoesNotWaitLong() {
    assertThat(new DatabaseCheck(answering()).isReady()).isTrue();
    assertThat(calls)
        .containsSubsequence("setQueryTimeout 2", "execute select 1", "close", "close");
  }

  @Test
  void isNotReadyAfterSeveralFailuresInARow() {
    away = true;
    var check = new DatabaseCheck(answering());

    assertThat(check.isReady()).isTrue();
    assertThat(check.isReady()).isTrue();
    assertThat(check.isReady()).isFalse();
    assertThat(check.isReady()).isFalse();

    away = false;
    assertThat(check.isReady()).isTrue();
    away = true;
    assertThat(check.isReady()).isTrue();
  }

  private DataSource answering() {
    var statement = fake(Statement.class, Map.of("execute", true));
    var connection = fake(Connection.class, Map.of("createStatement", statement));
    return fake(DataSource.class, Map.of("getConnection", connection));
  }

  private <T> T fake(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            DatabaseCheckTest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, called, arguments) -> {
              if (away) {
                throw new SQLException("away", "08001");
              }
              calls.add(called.getName() + (arguments == null ? "" : " " + arguments[0]));
              return answers.get(called.getName());
            }));
  }
}
