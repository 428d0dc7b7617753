package com.barron.production.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFailureTest {
  @ParameterizedTest
  @CsvSource({
    ", UNAVAILABLE",
    "08000, UNAVAILABLE",
    "08001, UNAVAILABLE",
    "08006, UNAVAILABLE",
    "53000, UNAVAILABLE",
    "53100, UNAVAILABLE",
    "53200, UNAVAILABLE",
    "53300, UNAVAILABLE",
    "53400, UNAVAILABLE",
    "57P01, UNAVAILABLE",
    "57P02, UNAVAILABLE",
    "57P03, UNAVAILABLE",
    "57P04, UNAVAILABLE",
    "57P05, UNAVAILABLE",
    "25P03, UNAVAILABLE",
    "25P04, UNAVAILABLE",
    "40001, BUSY",
    "40P01, BUSY",
    "55P03, BUSY",
    "57014, BUSY",
    "25P01, OTHER",
    "25P02, OTHER",
    "55000, OTHER",
    "57000, OTHER",
    "22001, OTHER",
    "23502, OTHER",
    "23505, OTHER",
    "42P01, OTHER",
    "58030, OTHER",
    "XX000, OTHER"
  })
  void classifiesStates(String state, DatabaseFailure expected) {
    assertThat(DatabaseFailure.of(new SQLException("failed", state))).isEqualTo(expected);
    assertThat(DatabaseException.of(new SQLException("failed", state)))
        .isExactlyInstanceOf(
            expected == DatabaseFailure.OTHER
                ? DatabaseException.class
                : DatabaseUnavailableException.class);
  }

  @Test
  void findsTheGravestAmongCausesAndSuppressedExceptions() {
    var commit = new IllegalStateException(new SQLException("deadlock", "40P01"));
    commit.addSuppressed(new SQLException("connection lost", "08006"));

    assertThat(DatabaseFailure.of(new RuntimeException(commit)))
        .isEqualTo(DatabaseFailure.UNAVAILABLE);
  }

  @Test
  void endsWhenCausesGoInACircle() {
    var first = new IllegalStateException();
    var second = new IllegalStateException(first);
    first.initCause(second);

    assertThat(DatabaseFailure.of(first)).isEqualTo(DatabaseFailure.OTHER);
  }

  @Test
  void takesTransientExceptionForUnavailableWhateverItsState() {
    assertThat(DatabaseFailure.of(new SQLTransientConnectionException("no connection", "99999")))
        .isEqualTo(DatabaseFailure.UNAVAILABLE);
  }

  @Test
  void takesWhatIsNotOfTheDatabaseForOther() {
    assertThat(DatabaseFailure.of(new IllegalStateException("away")))
        .isEqualTo(DatabaseFailure.OTHER);
  }
}
