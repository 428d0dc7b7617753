package com.barron.whatsapp.metrics;

import com.barron.production.failure.CauseSummary;
import com.barron.whatsapp.background.Schedule;
import com.barron.whatsapp.background.ScheduledTask;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Measures every 15 seconds, so that a scrape of the metrics costs the database nothing. All nodes
 * measure, so that no value is missing when a node is.
 */
@Singleton
class GaugeSampler implements ScheduledTask {
  private static final Logger LOG = Logger.getLogger(GaugeSampler.class);
  private static final int SECONDS = 15;

  private final Instance<SampledGauges> all;
  private final AtomicBoolean failing = new AtomicBoolean();

  @Inject
  GaugeSampler(@Any Instance<SampledGauges> all) {
    this.all = all;
  }

  @Override
  public Schedule schedule() {
    return Schedule.everySeconds(SECONDS);
  }

  @Override
  public void run() {
    try {
      for (SampledGauges gauges : all) {
        gauges.sample();
      }
      failing.set(false);
    } catch (RuntimeException e) {
      if (!failing.getAndSet(true)) {
        LOG.warnf(
            "gauges keep their last values: is the database there? cause=%s",
            CauseSummary.names(e));
      }
    }
  }
}
