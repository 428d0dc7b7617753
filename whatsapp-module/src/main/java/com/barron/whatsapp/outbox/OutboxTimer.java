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
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;

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
@ManagedScheduledExecutorDefinition(name = "java:app/barron/pace", maxAsync = 1)
public class OutboxTimer implements Runnable {
  private static final long SOON_MILLIS = 100;

  private final Dispatcher dispatcher;

  /** Set by the container: constructors are not given resources. */
  @Resource(lookup = "java:app/barron/senders")
  private ManagedExecutorService senders;

  @Resource(lookup = "java:app/barron/pace")
  private ManagedScheduledExecutorService pace;

  @Inject
  OutboxTimer(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  @PostConstruct
  void start() {
    dispatcher.start(senders, task -> pace.schedule(task, SOON_MILLIS, TimeUnit.MILLISECONDS));
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
