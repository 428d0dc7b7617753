package com.barron.production.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class CauseSummaryTest {
  private static final String SECRET = "+12025550123 said hello";

  @Test
  void namesAllCausesAndTellsNoMessage() {
    var failure = new IllegalStateException(SECRET, new SQLException(SECRET, "57P01"));
    failure.addSuppressed(new ArithmeticException(SECRET));

    assertThat(CauseSummary.names(failure))
        .isEqualTo(
            "java.lang.IllegalStateException < java.sql.SQLException state=57P01"
                + " < java.lang.ArithmeticException");
    assertThat(CauseSummary.trace(failure))
        .contains("caused by java.sql.SQLException state=57P01", "\tat ", "CauseSummaryTest")
        .doesNotContain("hello", "+1202");
  }

  @Test
  void namesTheClassThatIsMissing() {
    assertThat(CauseSummary.names(new ClassNotFoundException("org.example.Missing")))
        .contains("org.example.Missing");
  }

  @Test
  void endsWhenCausesGoInACircle() {
    var first = new IllegalStateException();
    var second = new ArithmeticException();
    second.initCause(first);
    first.initCause(second);

    assertThat(CauseSummary.causes(first)).containsExactly(first, second);
  }

  @Test
  void endsAfterTwelveCauses() {
    Throwable deep = new IllegalStateException();
    for (int i = 0; i < 20; i++) {
      deep = new IllegalStateException(deep);
    }

    assertThat(CauseSummary.names(deep).split(" < ")).hasSize(12);
  }
}
