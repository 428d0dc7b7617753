package com.barron.production.sla;

import com.barron.production.reference.Reference;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Settles running clocks, each under its lock: a command that came before is seen. */
@Stateless
public class SlaSettlementService implements SlaSettlementBatch {
  private final SlaClockRepository slaClockRepository;
  private final SlaPolicyRepository slaPolicyRepository;
  private final Clock clock;

  @Inject
  SlaSettlementService(
      SlaClockRepository slaClockRepository, SlaPolicyRepository slaPolicyRepository, Clock clock) {
    this.slaClockRepository = slaClockRepository;
    this.slaPolicyRepository = slaPolicyRepository;
    this.clock = clock;
  }

  @Override
  public Optional<String> settle(String after, int most) {
    List<String> subjects = slaClockRepository.running(after, most);
    subjects.stream().map(Reference::of).forEach(this::settle);
    return subjects.isEmpty() ? Optional.empty() : Optional.of(subjects.get(subjects.size() - 1));
  }

  private void settle(Reference subject) {
    slaClockRepository
        .locked(subject)
        .settle(slaPolicyRepository.of(subject.kind()), clock.instant());
  }
}
