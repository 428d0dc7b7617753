package com.barron.production.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseRefusalTest {
  @ParameterizedTest
  @CsvSource({"28P01,LOGIN", "28000,LOGIN", "3D000,DATABASE", "42501,RIGHTS", "25006,READ_ONLY"})
  void tellsWhyByTheStateOfAnyCause(String state, DatabaseRefusal refusal) {
    assertThat(DatabaseRefusal.of(new IllegalStateException(failure(state)))).contains(refusal);
    assertThat(refusal.reason()).contains("SQL state").doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"08001", "57P03", "53300", "42P01"})
  void doesNotTakeAnythingElseForARefusal(String state) {
    assertThat(DatabaseRefusal.of(failure(state))).isEmpty();
  }

  private static SQLException failure(String state) {
    return new SQLException("secret", state);
  }
}
