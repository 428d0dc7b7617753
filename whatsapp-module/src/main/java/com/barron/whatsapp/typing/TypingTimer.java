package com.barron.whatsapp.typing;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

/**
 * Lends the server's threads to {@link TypingIndicators}. Runnable gives it a view: of a bean
 * without one the container demands a default constructor.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@ManagedExecutorDefinition(name = "java:app/barron/typing", maxAsync = TypingIndicators.AT_ONCE)
public class TypingTimer implements Runnable {
  private final TypingIndicators signs;

  /** Set by the container: constructors are not given resources. */
  @Resource(lookup = "java:app/barron/typing")
  private ManagedExecutorService threads;

  @Inject
  TypingTimer(TypingIndicators signs) {
    this.signs = signs;
  }

  @Override
  @PostConstruct
  public void run() {
    signs.start(threads);
  }

  @PreDestroy
  void stop() {
    signs.stop();
  }
}
