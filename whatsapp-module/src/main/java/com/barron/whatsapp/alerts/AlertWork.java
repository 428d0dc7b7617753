package com.barron.whatsapp.alerts;

import com.barron.whatsapp.work.Rounds;
import com.barron.whatsapp.work.Transactions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Executor;

/** Takes what is due in batches until nothing is, one batch a transaction. */
@Singleton
class AlertWork {
  private static final int ALERTS = 500;
  private static final int NOTICES = 2_000;
  private static final int PEOPLE = 100;

  private final Transactions transactions;
  private final Deliveries deliveries;
  private final DigestRound digests;
  private final AlertRound alerts;
  private final Rounds rounds = new Rounds("alerts", 1, this::pass);

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
    rounds.start(threads);
  }

  void stop() {
    rounds.stop();
  }

  void wake() {
    rounds.wake();
  }

  /** Everything that is due now, and what follows from it at once. */
  void pass() {
    transactions.inNew(() -> deliveries.settle(NOTICES));
    var batches = new Batches(transactions);
    batches.workThrough(PEOPLE, digests::deliver, digests::setAside);
    batches.workThrough(ALERTS, alerts::look, alerts::setAside);
  }
}
