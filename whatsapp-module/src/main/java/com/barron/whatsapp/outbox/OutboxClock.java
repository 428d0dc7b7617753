package com.barron.whatsapp.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

/**
 * Lends the dispatcher the server's threads, and wakes it every second: for what is due later, and
 * for what another node left behind. Runnable gives it a view: of a bean without one the container
 * demands a default constructor.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@ManagedExecutorDefinition(name = "java:app/barron/senders", maxAsync = 68)
public class OutboxClock implements Runnable {
  private final Dispatcher dispatcher;

  /** Set by the container: constructors are not given resources. */
  @Resource(lookup = "java:app/barron/senders")
  private ManagedExecutorService senders;

  @Inject
  OutboxClock(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  @PostConstruct
  void start() {
    dispatcher.start(senders);
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  @Override
  public void run() {
    dispatcher.wake();
  }

  @PreDestroy
  void stop() {
    dispatcher.stop();
  }
}
