package com.barron.whatsapp.flows;

import com.barron.production.openwork.acknowledgement.AlertAcknowledgement;
import com.barron.production.openwork.acknowledgement.Alerts;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Alerts in memory: opened by the test, ended by whoever answers first. */
final class FakeAlerts implements Alerts {
  final Map<String, Instant> promises = new HashMap<>();
  final Map<String, PersonId> takenBy = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  void open(String subject) {
    open.add(subject);
  }

  @Override
  public AlertAcknowledgement acknowledge(Reference subject, PersonId by) {
    if (open.remove(subject.toString())) {
      takenBy.put(subject.toString(), by);
      return new AlertAcknowledgement.Taken();
    }
    PersonId before = takenBy.get(subject.toString());
    return before == null
        ? new AlertAcknowledgement.NothingOpen()
        : new AlertAcknowledgement.TakenBefore(before);
  }

  @Override
  public AlertAcknowledgement promise(Reference subject, PersonId by, Instant until) {
    AlertAcknowledgement answer = acknowledge(subject, by);
    if (answer instanceof AlertAcknowledgement.NothingOpen
        || answer instanceof AlertAcknowledgement.TakenBefore before && !before.by().equals(by)) {
      return answer;
    }
    promises.put(subject.toString(), until);
    return new AlertAcknowledgement.Taken();
  }
}
