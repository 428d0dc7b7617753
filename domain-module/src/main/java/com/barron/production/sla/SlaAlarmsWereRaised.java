package com.barron.production.sla;

import java.util.List;

/**
 * Alarms were raised; fired within their transaction, so that an observer's rows are committed with
 * them or not at all. A clock that is found beyond its deadline without a warning raises the breach
 * alone: the warning would be untrue.
 */
public record SlaAlarmsWereRaised(List<SlaAlarm> alarms) {
  public SlaAlarmsWereRaised {
    alarms = List.copyOf(alarms);
  }
}
