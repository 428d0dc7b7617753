package com.barron.whatsapp.alerts.escalation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

/**
 * Lends the alerts a thread of the server's, and wakes them every second: for what is due later,
 * and for what another node left behind. Runnable gives it a view: of a bean without one the
 * container demands a default constructor.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@ManagedExecutorDefinition(name = "java:app/barron/alerts", maxAsync = 1)
public class AlertTimer implements Runnable {
  private final AlertWorker work;

  /** Set by the container: constructors are not given resources. */
  @Resource(lookup = "java:app/barron/alerts")
  private ManagedExecutorService thread;

  @Inject
  AlertTimer(AlertWorker work) {
    this.work = work;
  }

  @PostConstruct
  void start() {
    work.start(thread);
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  @Override
  public void run() {
    work.wake();
  }

  @PreDestroy
  void stop() {
    work.stop();
  }
}
