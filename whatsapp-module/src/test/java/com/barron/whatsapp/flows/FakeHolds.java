package com.barron.whatsapp.flows;

import com.barron.production.people.PersonId;
import com.barron.production.quality.HoldView;
import com.barron.production.quality.Holds;
import com.barron.production.quality.ReleaseResult;
import com.barron.production.quality.Severity;
import com.barron.production.reference.Reference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers as the test says, and records the requests. */
final class FakeHolds implements Holds {
  final List<String> requested = new ArrayList<>();
  private final Map<String, ReleaseResult> outcomes = new HashMap<>();
  private final FakeOrders orders;

  FakeHolds(FakeOrders orders) {
    this.orders = orders;
  }

  void refuses(String defect, ReleaseResult.Reason reason) {
    outcomes.put(defect, new ReleaseResult.Refused(reason));
  }

  void needsTwo(String defect, String order) {
    outcomes.put(defect, new ReleaseResult.SecondNeeded(Reference.of(order)));
  }

  @Override
  public ReleaseResult release(Reference defect, PersonId by) {
    requested.add(defect + " " + by.value());
    return outcomes.getOrDefault(
        defect.toString(), new ReleaseResult.Released(orders.known(Reference.of("ORD-12345"))));
  }

  @Override
  public List<HoldView> open(int most) {
    return List.of(
        new HoldView(
            Reference.of("DEF-98764"),
            Reference.of("ORD-12348"),
            Severity.HIGH,
            DemoChat.CLOCK.instant().minus(Duration.ofHours(5)),
            Optional.of(FakePeople.LERATO)));
  }
}
