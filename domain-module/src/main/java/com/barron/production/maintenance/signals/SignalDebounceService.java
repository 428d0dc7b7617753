package com.barron.production.maintenance.signals;

import com.barron.production.reference.Reference;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Settles one machine in a transaction, by a lock on its row: two nodes do nothing twice. */
@Stateless
public class SignalDebounceService implements SignalDebounce {
  private static final Duration LATER = Duration.ofMinutes(1);

  private final ConditionRepository conditions;
  private final TroubleReporter troubleReporter;
  private final Clock clock;

  @Inject
  SignalDebounceService(
      ConditionRepository conditions, TroubleReporter troubleReporter, Clock clock) {
    this.conditions = conditions;
    this.troubleReporter = troubleReporter;
    this.clock = clock;
  }

  @Override
  public List<Reference> due(int most) {
    return conditions.due(most);
  }

  @Override
  public void settle(Reference machine) {
    Instant now = clock.instant();
    conditions
        .known(machine)
        .filter(condition -> condition.isDue(now))
        .ifPresent(condition -> settle(condition, now));
  }

  private void settle(MachineCondition condition, Instant now) {
    Optional<SignalPolicy> policy = conditions.policy(condition.machine());
    if (policy.isPresent()) {
      troubleReporter.settle(condition, policy.get(), now);
    } else {
      condition.forgetDue();
    }
  }

  @Override
  public void postpone(Reference machine) {
    conditions
        .known(machine)
        .ifPresent(condition -> condition.postpone(clock.instant().plus(LATER)));
  }
}
