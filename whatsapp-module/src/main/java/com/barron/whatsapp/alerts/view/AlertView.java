package com.barron.whatsapp.alerts.view;

import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;
import com.barron.production.sla.SlaAlarm;
import java.time.Instant;
import java.util.List;

/** The alerts that nobody acknowledged. */
@FunctionalInterface
public interface AlertView {
  /** Those that people were told of and nobody acknowledged, the oldest first. One statement. */
  List<UntakenAlert> untaken(int most);

  /**
   * An alert that nobody took.
   *
   * @param told how many people it was sent to
   */
  record UntakenAlert(
      Reference subject,
      SlaAlarm.Kind kind,
      Priority priority,
      Instant deadline,
      Instant raisedAt,
      int told) {}
}
