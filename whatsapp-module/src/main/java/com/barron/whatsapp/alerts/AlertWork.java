package com.barron.whatsapp.alerts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Takes what is due in batches until nothing is, one batch a transaction. One thread of a node
 * works at a time; wake-ups that come meanwhile become one more pass.
 */
@Singleton
class AlertWork {
  private static final Logger LOG = Logger.getLogger(AlertWork.class);

  private static final int ALERTS = 500;
  private static final int NOTICES = 2_000;
  private static final int PEOPLE = 100;

  private final Transactions transactions;
  private final Deliveries deliveries;
  private final DigestRound digests;
  private final AlertRound alerts;
  private final AtomicBoolean running = new AtomicBoolean();
  private final AtomicBoolean again = new AtomicBoolean();
  private final AtomicBoolean failing = new AtomicBoolean();
  private volatile Executor executor;

  @Inject
  AlertWork(
      Transactions transactions, Deliveries deliveries, DigestRound digests, AlertRound alerts) {
    this.transactions = transactions;
    this.deliveries = deliveries;
    this.digests = digests;
    this.alerts = alerts;
  }

  /** Before it is started, and after it is stopped, a wake-up does nothing. */
  void start(Executor threads) {
    executor = threads;
  }

  void stop() {
    executor = null;
  }

  void wake() {
    Executor threads = executor;
    if (threads == null) {
      return;
    }
    again.set(true);
    if (running.compareAndSet(false, true)) {
      try {
        threads.execute(this::passes);
      } catch (RuntimeException e) {
        // Busy or ending: the next tick, or another node's, comes back to it.
        running.set(false);
      }
    }
  }

  private void passes() {
    try {
      while (again.getAndSet(false)) {
        pass();
      }
      if (failing.getAndSet(false)) {
        LOG.info("alerts work again");
      }
    } catch (RuntimeException e) {
      if (!failing.getAndSet(true)) {
        LOG.warnf(
            "alerts cannot be worked on, they wait: is the database there? cause=%s",
            e.getClass().getName());
      }
    } finally {
      running.set(false);
    }
    if (again.get()) {
      wake();
    }
  }

  /** Everything that is due now, and what follows from it at once. */
  void pass() {
    transactions.inNew(() -> deliveries.settle(NOTICES));
    var batches = new Batches(transactions);
    batches.workThrough(PEOPLE, digests::deliver, digests::setAside);
    batches.workThrough(ALERTS, alerts::look, alerts::setAside);
  }
}
