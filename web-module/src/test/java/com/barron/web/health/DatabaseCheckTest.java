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

  @Test
  void asksTheDatabaseAndDoesNotWaitLong() {
    assertThat(new DatabaseCheck(answering()).answers()).isTrue();
    assertThat(calls)
        .containsSubsequence("setQueryTimeout 2", "execute select 1", "close", "close");
  }

  @Test
  void isNotReadyWithoutTheDatabase() {
    assertThat(new DatabaseCheck(away()).answers()).isFalse();
  }

  private DataSource answering() {
    var statement = fake(Statement.class, Map.of("execute", true));
    var connection = fake(Connection.class, Map.of("createStatement", statement));
    return fake(DataSource.class, Map.of("getConnection", connection));
  }

  private static DataSource away() {
    return (DataSource)
        Proxy.newProxyInstance(
            DatabaseCheckTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, called, arguments) -> {
              throw new SQLException("away", "08001");
            });
  }

  private <T> T fake(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            DatabaseCheckTest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, called, arguments) -> {
              calls.add(called.getName() + (arguments == null ? "" : " " + arguments[0]));
              return answers.get(called.getName());
            }));
  }
}
