package com.barron.whatsapp.alerts.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.sla.SlaAlarm.Kind;
import com.barron.whatsapp.alerts.AlertValidity;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlertValidityTest {
  private static final Instant WARN = Instant.parse("2026-03-09T07:00:00Z");
  private static final Instant BREACH = Instant.parse("2026-03-09T13:00:00Z");

  @Test
  void aWarningIsTrueFromItsTimeToTheDeadline() {
    assertThat(at(Kind.WARNING, WARN.minusMillis(1))).isEqualTo(new AlertValidity.NotDueYet(WARN));
    assertThat(at(Kind.WARNING, WARN)).isEqualTo(new AlertValidity.True(BREACH));
    assertThat(at(Kind.WARNING, BREACH.minusMillis(1))).isEqualTo(new AlertValidity.True(BREACH));
    assertThat(at(Kind.WARNING, BREACH)).isEqualTo(new AlertValidity.Over());
  }

  @Test
  void aBreachIsTrueFromTheDeadline() {
    assertThat(at(Kind.BREACH, BREACH.minusMillis(1)))
        .isEqualTo(new AlertValidity.NotDueYet(BREACH));
    assertThat(at(Kind.BREACH, BREACH)).isEqualTo(new AlertValidity.True(BREACH));
  }

  @Test
  void aClockThatRestsIsNoReasonForAnAlert() {
    assertThat(AlertValidity.of(Kind.BREACH, true, Optional.empty(), Optional.empty(), WARN))
        .isEqualTo(new AlertValidity.Paused());
  }

  @Test
  void aClockThatEndedOrRunsAgainInAnotherCycleEndsTheAlert() {
    assertThat(AlertValidity.of(Kind.BREACH, false, Optional.of(WARN), Optional.of(BREACH), BREACH))
        .isEqualTo(new AlertValidity.Over());
  }

  private static AlertValidity at(Kind kind, Instant now) {
    return AlertValidity.of(kind, true, Optional.of(WARN), Optional.of(BREACH), now);
  }
}
