package com.barron.production.sla;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.logging.Logger;

/** Raises the alarms of the clocks that are due. */
@Stateless
public class SlaScanService implements SlaScan {
  private static final Logger LOG = Logger.getLogger(SlaScanService.class);

  private final SlaAlarmRepository slaAlarmRepository;
  private final Event<Object> events;

  @Inject
  SlaScanService(SlaAlarmRepository slaAlarmRepository, @Any Event<Object> events) {
    this.slaAlarmRepository = slaAlarmRepository;
    this.events = events;
  }

  @Override
  public int raise(int most) {
    List<String> due = slaAlarmRepository.lockDue(most);
    if (!due.isEmpty()) {
      publish(slaAlarmRepository.raise(due));
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
