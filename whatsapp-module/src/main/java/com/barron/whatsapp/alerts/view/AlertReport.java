package com.barron.whatsapp.alerts.view;

import com.barron.production.sla.SlaAlarm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How alerts ended. */
@FunctionalInterface
public interface AlertReport {
  /** Those that were raised in a span of time, by kind and outcome. One statement. */
  List<AlertCount> answers(Instant from, Instant to);

  /** What became of an alert. */
  enum Outcome {
    /** Somebody takes care of it. */
    ACKNOWLEDGED,
    /** The clock ended before somebody did. */
    OVER,
    /** Everybody was told, and nobody did. */
    EXHAUSTED,
    /** People are being told. */
    OPEN
  }

  /**
   * How many.
   *
   * @param median how long it took until somebody acknowledged; empty where nobody did
   */
  record AlertCount(SlaAlarm.Kind kind, Outcome outcome, long alerts, Optional<Duration> median) {}
}
