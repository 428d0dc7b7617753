package com.barron.whatsapp.flows;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.whatsapp.alerts.Acknowledgement;
import com.barron.whatsapp.alerts.Alerts;
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
  public Acknowledgement acknowledge(Reference subject, PersonId by) {
    if (open.remove(subject.toString())) {
      takenBy.put(subject.toString(), by);
      return new Acknowledgement.Taken();
    }
    PersonId before = takenBy.get(subject.toString());
    return before == null
        ? new Acknowledgement.NothingOpen()
        : new Acknowledgement.TakenBefore(before);
  }

  @Override
  public Acknowledgement promise(Reference subject, PersonId by, Instant until) {
    Acknowledgement answer = acknowledge(subject, by);
    if (answer instanceof Acknowledgement.NothingOpen
        || answer instanceof Acknowledgement.TakenBefore before && !before.by().equals(by)) {
      return answer;
    }
    promises.put(subject.toString(), until);
    return new Acknowledgement.Taken();
  }
}
