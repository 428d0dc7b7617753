package com.barron.whatsapp.outbox;

import com.barron.production.failure.CauseSummary;
import com.barron.whatsapp.background.BackgroundWorker;
import com.barron.whatsapp.background.Schedule;
import com.barron.whatsapp.background.ScheduledTask;
import com.barron.whatsapp.background.WorkerLoop;
import com.barron.whatsapp.channel.Channels;
import com.barron.whatsapp.channel.Deadline;
import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Claims rows and lets the {@link OutboxSender} work on them, many conversations at a time. One
 * round claims at a time.
 */
@Singleton
class Dispatcher implements Outbox, BackgroundWorker, ScheduledTask {
  private static final Logger LOG = Logger.getLogger(Dispatcher.class);

  /** As the conversation names it, on the lines of the message that led to this one. */
  private static final String CORRELATION = "correlation";

  /** Longer than any attempt takes, so that nobody still sends when a lease ends. */
  static final Duration LEASE = Duration.ofSeconds(30);

  /** From then on a claim is too old for an attempt, which takes up to 14 s. */
  private static final Duration FRESH = Duration.ofSeconds(14);

  private final OutboxClaimRepository claims;
  private final OutboxSender outboxSender;
  private final Map<String, ChannelQueue> channelQueues;
  private final Semaphore free;
  private final WorkerLoop workerLoop = new WorkerLoop("outbox", 1, this::claimAll);

  /** Channels whose pace gives nothing for now. */
  private final Set<String> slowed = ConcurrentHashMap.newKeySet();

  private volatile Executor executor;
  private volatile Executor soon;

  /** Whether there may be more due than there were threads. */
  private volatile boolean saturated;

  @Inject
  Dispatcher(
      OutboxClaimRepository claims,
      OutboxSender outboxSender,
      Channels channels,
      Settings settings) {
    this(
        claims,
        outboxSender,
        ChannelQueue.of(channels, settings.sendsPerSecond(), settings.senders()),
        settings.senders());
  }

  Dispatcher(
      OutboxClaimRepository claims,
      OutboxSender outboxSender,
      Collection<ChannelQueue> channelQueues,
      int senders) {
    this.claims = claims;
    this.outboxSender = outboxSender;
    this.channelQueues =
        channelQueues.stream()
            .collect(
                Collectors.toUnmodifiableMap(ChannelQueue::name, channelQueue -> channelQueue));
    this.free = new Semaphore(senders);
  }

  @Override
  public void start(Executor threads, Executor later) {
    soon = later;
    executor = threads;
    workerLoop.start(threads);
    wake();
  }

  @Override
  public void stop() {
    workerLoop.stop();
    executor = null;
  }

  /** For what is due later, and for what another node left behind. */
  @Override
  public Schedule schedule() {
    return Schedule.everySecond();
  }

  @Override
  public void run() {
    wake();
  }

  @Override
  public void wake() {
    workerLoop.wake();
  }

  private void claimAll() {
    int most = free.availablePermits();
    // Set before the claim: who finishes meanwhile claims again.
    saturated = true;
    List<ClaimQuota> claimQuotas = quotas(most);
    if (most == 0 || executor == null || claimQuotas.isEmpty()) {
      return;
    }
    // Before the claim: the lease may begin while we are stopped.
    Deadline deadline = Deadline.in(FRESH);
    ClaimResult claimResult = claims.claim(claimQuotas, most, LEASE);
    saturated =
        isFull(claimResult, Claim.Work.SEND, claimQuotas, ClaimQuota::sends)
            || isFull(claimResult, Claim.Work.RECONCILE, claimQuotas, ClaimQuota::searches);
    claimResult.claims().forEach(claim -> hand(claim, deadline));
    if (!claimResult.slowed().isEmpty()) {
      waitForThePace(claimResult.slowed());
    } else if (claimResult.crowded() && !saturated && claims.park(claimQuotas) > 0) {
      wake();
    }
  }

  /** Whether so many of a kind were claimed as were wanted of some channel. */
  private static boolean isFull(
      ClaimResult claimResult,
      Claim.Work work,
      List<ClaimQuota> claimQuotas,
      ToIntFunction<ClaimQuota> wanted) {
    long claimed = claimResult.claims().stream().filter(claim -> claim.work() == work).count();
    return claimQuotas.stream()
        .mapToInt(wanted)
        .filter(most -> most > 0)
        .anyMatch(most -> claimed >= most);
  }

  private List<ClaimQuota> quotas(int most) {
    return channelQueues.values().stream()
        .filter(channelQueue -> !slowed.contains(channelQueue.name()))
        .map(channelQueue -> channelQueue.quota(most))
        .filter(claimQuota -> !claimQuota.isNothing())
        .toList();
  }

  /** Until the pace gives something again, a look at these channels would only cost. */
  private void waitForThePace(Set<String> channels) {
    slowed.addAll(channels);
    try {
      soon.execute(
          () -> {
            slowed.removeAll(channels);
            wake();
          });
      // The other channels may have more due than their turns.
      wake();
    } catch (RuntimeException e) {
      // Ending: the sweep, or another node's, comes back to it.
      slowed.removeAll(channels);
    }
  }

  private void hand(Claim claim, Deadline deadline) {
    free.acquireUninterruptibly();
    queue(claim).begin(claim);
    try {
      Executor threads = executor;
      if (threads == null) {
        throw new RejectedExecutionException("stopped");
      }
      threads.execute(() -> work(claim, deadline));
    } catch (RuntimeException e) {
      free.release();
      queue(claim).end(claim);
      guarded(
          claim,
          () -> {
            giveBack(claim);
            return false;
          });
    }
  }

  private void work(Claim claim, Deadline deadline) {
    boolean more = false;
    MDC.put(CORRELATION, claim.correlation());
    try {
      more = guarded(claim, () -> fresh(claim, deadline));
    } finally {
      MDC.remove(CORRELATION);
      queue(claim).end(claim);
      free.release();
      if (more || saturated) {
        wake();
      }
    }
  }

  /** A node that was stopped for a while must not send what others took over meanwhile. */
  private boolean fresh(Claim claim, Deadline deadline) {
    if (deadline.isPast()) {
      giveBack(claim);
      return true;
    }
    return outboxSender.work(claim, queue(claim).channel(), deadline);
  }

  private void giveBack(Claim claim) {
    queue(claim).giveBack(claim);
    outboxSender.giveBack(claim);
  }

  /** One for each channel that is on. */
  Collection<ChannelQueue> queues() {
    return channelQueues.values();
  }

  private ChannelQueue queue(Claim claim) {
    return channelQueues.get(claim.channel());
  }

  /**
   * What fails here ends with the lease: the row is asked for, by this node or another. The
   * provider may not have been tried: another message may try it.
   */
  private boolean guarded(Claim claim, BooleanSupplier work) {
    boolean ended = false;
    try {
      boolean more = work.getAsBoolean();
      ended = true;
      return more;
    } catch (RuntimeException e) {
      LOG.warnf(
          "outbox row left to its lease outbox=%d cause=%s", claim.id(), CauseSummary.names(e));
      return false;
    } finally {
      if (!ended) {
        queue(claim).giveBack(claim);
      }
    }
  }
}
