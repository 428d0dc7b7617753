package com.barron.whatsapp.retention.audit;

import com.barron.production.audit.chain.AuditChain;
import com.barron.production.audit.chain.ChainHealth;
import com.barron.whatsapp.metrics.Metrics;
import com.barron.whatsapp.metrics.Metrics.GaugeValue;
import com.barron.whatsapp.metrics.SampledGauges;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Whether the audit's chain is whole, and keeps up. */
@Singleton
class AuditGauges implements SampledGauges {
  private final AuditChain chain;
  private final Metrics metrics;

  @Inject
  AuditGauges(AuditChain chain, Metrics metrics) {
    this.chain = chain;
    this.metrics = metrics;
  }

  @Override
  public void sample() {
    ChainHealth health = chain.health();
    metrics.gauge("barron.audit.unlinked", value(health.unlinked()));
    metrics.gauge("barron.audit.unlinked.seconds", value(health.oldestUnlinked().toSeconds()));
    metrics.gauge("barron.audit.broken.days", value(health.brokenDays()));
  }

  private static List<GaugeValue> value(double number) {
    return List.of(new GaugeValue(Map.of(), number));
  }
}
