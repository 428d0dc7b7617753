package com.barron.production.sla;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Compares the policies in memory with those by which this node settled all clocks last. The first
 * call settles them in any case: policies may have changed while no node was there.
 */
@Singleton
class PolicyChangeSettlement implements SlaSettlement {
  private static final Logger LOG = Logger.getLogger(PolicyChangeSettlement.class);

  /** Few, so that a command waits for a lock only shortly. */
  private static final int BATCH = 50;

  private static final int NEVER = -1;

  private final SlaPolicyRepository slaPolicyRepository;
  private final SlaSettlementBatch slaSettlementBatch;
  private int settled = NEVER;

  @Inject
  PolicyChangeSettlement(
      SlaPolicyRepository slaPolicyRepository, SlaSettlementBatch slaSettlementBatch) {
    this.slaPolicyRepository = slaPolicyRepository;
    this.slaSettlementBatch = slaSettlementBatch;
  }

  @Override
  public synchronized void settleAfterChanges() {
    int version = slaPolicyRepository.version();
    if (version == settled) {
      return;
    }
    Optional<String> last = Optional.of("");
    while (last.isPresent()) {
      last = slaSettlementBatch.settle(last.get(), BATCH);
    }
    settled = version;
    LOG.infof("SLA clocks settled by the policies in force version=%d", version);
  }
}
