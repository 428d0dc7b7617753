package com.barron.whatsapp.idle;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/**
 * Looks for idle conversations every minute, on every node. Manages transactions itself: each
 * conversation has its own. Runnable gives it a view: of a bean without one the container demands a
 * default constructor.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class IdleTimer implements Runnable {
  private final IdleConversationService idle;

  @Inject
  IdleTimer(IdleConversationService idle) {
    this.idle = idle;
  }

  @Schedule(hour = "*", minute = "*", persistent = false)
  @Override
  public void run() {
    idle.sweep();
  }
}
