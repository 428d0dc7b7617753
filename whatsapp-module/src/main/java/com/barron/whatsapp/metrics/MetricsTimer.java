package com.barron.whatsapp.metrics;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Measures every 15 seconds, so that a scrape of the metrics costs the database nothing. All nodes
 * measure: each one's values are whole, and none is missing when a node is.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MetricsTimer implements Runnable {
  private static final Logger LOG = Logger.getLogger(MetricsTimer.class);

  private final Instance<SampledGauges> all;
  private final AtomicBoolean failing = new AtomicBoolean();

  @Inject
  MetricsTimer(@Any Instance<SampledGauges> all) {
    this.all = all;
  }

  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  @Override
  public void run() {
    try {
      for (SampledGauges sampledGauges : all) {
        sampledGauges.sample();
      }
      failing.set(false);
    } catch (SQLException | RuntimeException e) {
      if (!failing.getAndSet(true)) {
        LOG.warnf(
            "gauges keep their last values: is the database there? cause=%s",
            e.getClass().getName());
      }
    }
  }
}
