package com.barron.whatsapp.retention;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Deletes what is too old every night, on every node. Without a transaction: each batch commits by
 * itself. Runnable gives it a view: of a bean without one the container demands a default
 * constructor.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionTimer implements Runnable {
  private final Retention retention;

  @Inject
  RetentionTimer(Retention retention) {
    this.retention = retention;
  }

  @Schedule(hour = "3", minute = "17", persistent = false)
  @Override
  public void run() {
    retention.sweep();
  }
}
