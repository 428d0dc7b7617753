package com.barron.whatsapp.webhooks;

import com.barron.production.failure.CauseSummary;
import com.barron.production.webhooks.delivery.ClaimedDelivery;
import com.barron.production.webhooks.delivery.DeliveryQueue;
import com.barron.whatsapp.background.LoopedWorker;
import com.barron.whatsapp.background.WorkerLoop;
import com.barron.whatsapp.channel.Deadline;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Lets a few threads send one event after the other until nothing is due. */
@Singleton
class WebhookSender implements LoopedWorker {
  private static final Logger LOG = Logger.getLogger(WebhookSender.class);

  /** The queue gives a receiver that hangs one of them at most. */
  static final int THREADS = 8;

  /** Half of a lease: what is begun within it ends before the lease does. */
  private static final Duration FRESH = ClaimedDelivery.LEASE.dividedBy(2);

  private final DeliveryQueue queue;
  private final WebhookAttempt attempt;
  private final WorkerLoop workerLoop = new WorkerLoop("webhooks", THREADS, this::round);

  @Inject
  WebhookSender(DeliveryQueue queue, WebhookAttempt attempt) {
    this.queue = queue;
    this.attempt = attempt;
  }

  @Override
  public WorkerLoop loop() {
    return workerLoop;
  }

  @Override
  public void run() {
    workerLoop.wake();
    queue.refreshWanted();
  }

  private void round() {
    boolean more = true;
    while (more && workerLoop.isOn()) {
      more = sendOne();
    }
  }

  private boolean sendOne() {
    Deadline deadline = Deadline.in(FRESH);
    Optional<ClaimedDelivery> claim = queue.claim();
    claim.ifPresent(
        it -> {
          // Another thread looks for the next one meanwhile.
          workerLoop.wake();
          send(it, deadline);
        });
    return claim.isPresent();
  }

  /** What fails here ends with the lease: it is sent again, with its id. */
  private void send(ClaimedDelivery claim, Deadline deadline) {
    try {
      queue.record(claim, attempt.make(claim, deadline));
    } catch (RuntimeException e) {
      LOG.warnf(
          "webhook message left to its lease webhook=%d delivery=%d cause=%s",
          claim.webhookId(), claim.id(), CauseSummary.names(e));
    }
  }
}
