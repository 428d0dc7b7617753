package com.barron.whatsapp.media;

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
 * Lends the fetcher threads of the server's, and wakes it every second: for what is due later, and
 * for what another node left behind. Runnable gives it a view: of a bean without one the container
 * demands a default constructor.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@ManagedExecutorDefinition(name = "java:app/barron/files", maxAsync = FetchWorker.THREADS)
public class FetchTimer implements Runnable {
  private final FetchWorker work;

  /** Set by the container: constructors are not given resources. */
  @Resource(lookup = "java:app/barron/files")
  private ManagedExecutorService threads;

  @Inject
  FetchTimer(FetchWorker work) {
    this.work = work;
  }

  @PostConstruct
  void start() {
    work.start(threads);
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
