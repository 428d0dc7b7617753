package com.barron.whatsapp.outbox;

import com.barron.production.failure.CauseSummary;
import com.barron.whatsapp.channel.Deadline;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** The threads of this node that work on claims: one claim each, a limited number at a time. */
final class SenderPool {
  private static final Logger LOG = Logger.getLogger(SenderPool.class);

  /** As the conversation names it, on the lines of the message that led to this one. */
  private static final String CORRELATION = "correlation";

  private final OutboxSender outboxSender;
  private final Map<String, ChannelQueue> channelQueues;
  private final Semaphore free;
  private final LongSupplier announced;
  private final EndListener ended;
  private volatile Executor executor;

  /** Hears of each claim that is worked on no more. */
  @FunctionalInterface
  interface EndListener {
    /**
     * A sender is free.
     *
     * @param channel whose claim it was
     * @param more whether others of the conversation can go now
     * @param announcedBefore what was announced when the work began
     */
    void ended(String channel, boolean more, long announcedBefore);
  }

  /**
   * A pool that is not started yet.
   *
   * @param announced counts what is said to be due
   */
  SenderPool(
      OutboxSender outboxSender,
      Map<String, ChannelQueue> channelQueues,
      int senders,
      LongSupplier announced,
      EndListener ended) {
    this.outboxSender = outboxSender;
    this.channelQueues = channelQueues;
    this.free = new Semaphore(senders);
    this.announced = announced;
    this.ended = ended;
  }

  void start(Executor threads) {
    executor = threads;
  }

  void stop() {
    executor = null;
  }

  boolean isOn() {
    return executor != null;
  }

  /** How many claims can be worked on besides those that are. */
  int free() {
    return free.availablePermits();
  }

  /** Keeps one sender for a claim that is still to come. */
  boolean reserve() {
    return free.tryAcquire();
  }

  /** The claim did not come. */
  void release() {
    free.release();
  }

  /** Works on a claim. */
  void hand(Claim claim, Deadline deadline) {
    free.acquireUninterruptibly();
    handReserved(claim, deadline, () -> true, result -> {});
  }

  /**
   * Works on a claim by the sender that was kept for it.
   *
   * @param mayGo asked by the sender; if not, the row waits for a claim again
   * @param then told what became of it, once
   */
  void handReserved(
      Claim claim, Deadline deadline, BooleanSupplier mayGo, Consumer<WorkResult> then) {
    queue(claim).begin(claim);
    try {
      Executor threads = executor;
      if (threads == null) {
        throw new RejectedExecutionException("stopped");
      }
      threads.execute(() -> work(claim, deadline, mayGo, then));
    } catch (RuntimeException e) {
      free.release();
      queue(claim).end(claim);
      then.accept(
          guarded(
              claim,
              () -> {
                giveBack(claim);
                return WorkResult.LEFT;
              }));
    }
  }

  private void work(
      Claim claim, Deadline deadline, BooleanSupplier mayGo, Consumer<WorkResult> then) {
    WorkResult result = WorkResult.LEFT;
    long announcedBefore = announced.getAsLong();
    MDC.put(CORRELATION, claim.correlation());
    try {
      result = guarded(claim, () -> fresh(claim, deadline, mayGo));
    } finally {
      MDC.remove(CORRELATION);
      queue(claim).end(claim);
      free.release();
      then.accept(result);
      ended.ended(claim.channel(), result.letsOthersGo(), announcedBefore);
    }
  }

  /** A node that was stopped for a while must not send what others took over meanwhile. */
  private WorkResult fresh(Claim claim, Deadline deadline, BooleanSupplier mayGo) {
    if (deadline.isPast() || !mayGo.getAsBoolean()) {
      giveBack(claim);
      return WorkResult.DUE_AGAIN;
    }
    return outboxSender.work(claim, queue(claim).channel(), deadline);
  }

  private void giveBack(Claim claim) {
    queue(claim).giveBack(claim);
    outboxSender.giveBack(claim);
  }

  private ChannelQueue queue(Claim claim) {
    return channelQueues.get(claim.channel());
  }

  /**
   * What fails here ends with the lease: the row is asked for, by this node or another. The
   * provider may not have been tried: another message may try it.
   */
  private WorkResult guarded(Claim claim, Supplier<WorkResult> work) {
    boolean ended = false;
    try {
      WorkResult result = work.get();
      ended = true;
      return result;
    } catch (RuntimeException e) {
      LOG.warnf(
          "outbox row left to its lease outbox=%d cause=%s", claim.id(), CauseSummary.names(e));
      return WorkResult.LEFT;
    } finally {
      if (!ended) {
        queue(claim).giveBack(claim);
      }
    }
  }
}
