package com.barron.production.sla;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.logging.Logger;

/** Raises the alarms of the clocks that are due. */
@Stateless
public class AlarmDesk implements SlaScan {
  private static final Logger LOG = Logger.getLogger(AlarmDesk.class);

  private final Alarms alarms;
  private final Event<Object> events;

  @Inject
  AlarmDesk(Alarms alarms, @Any Event<Object> events) {
    this.alarms = alarms;
    this.events = events;
  }

  @Override
  public int raise(int most) {
    List<String> due = alarms.lockDue(most);
    if (!due.isEmpty()) {
      publish(alarms.raise(due));
    }
    return due.size();
  }

  private void publish(List<SlaAlarm> raised) {
    raised.forEach(
        alarm ->
            LOG.infof(
                "alarm raised subject=%s kind=%s cycle=%d deadline=%s",
                alarm.subject(), alarm.kind(), alarm.cycle(), alarm.deadline()));
    if (!raised.isEmpty()) {
      events.fire(new SlaAlarmsWereRaised(raised));
    }
  }
}
