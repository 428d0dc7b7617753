package com.barron.whatsapp.alerts.escalation;

import com.barron.whatsapp.alerts.delivery.DeliveryTracker;
import com.barron.whatsapp.background.LoopedWorker;
import com.barron.whatsapp.background.TransactionRunner;
import com.barron.whatsapp.background.WorkerLoop;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Processes what is due in batches until nothing is due, one transaction for each batch. */
@Singleton
class AlertWorker implements LoopedWorker {
  private static final int ALERTS = 500;
  private static final int NOTIFICATIONS = 2_000;
  private static final int PEOPLE = 100;

  private final TransactionRunner transactionRunner;
  private final DeliveryTracker deliveryTracker;
  private final DigestProcessor digests;
  private final AlertProcessor alerts;
  private final WorkerLoop workerLoop = new WorkerLoop("alerts", 1, this::pass);

  @Inject
  AlertWorker(
      TransactionRunner transactionRunner,
      DeliveryTracker deliveryTracker,
      DigestProcessor digests,
      AlertProcessor alerts) {
    this.transactionRunner = transactionRunner;
    this.deliveryTracker = deliveryTracker;
    this.digests = digests;
    this.alerts = alerts;
  }

  @Override
  public WorkerLoop loop() {
    return workerLoop;
  }

  void wake() {
    workerLoop.wake();
  }

  /** Everything that is due now, and what follows from it at once. */
  void pass() {
    transactionRunner.inNew(() -> deliveryTracker.settle(NOTIFICATIONS));
    var batchProcessor = new BatchProcessor(transactionRunner);
    batchProcessor.workThrough(PEOPLE, digests::deliver, digests::setAside);
    batchProcessor.workThrough(ALERTS, alerts::look, alerts::setAside);
  }
}
