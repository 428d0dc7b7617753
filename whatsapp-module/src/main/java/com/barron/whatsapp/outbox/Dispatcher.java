package com.barron.whatsapp.outbox;

import com.barron.whatsapp.background.LoopedWorker;
import com.barron.whatsapp.background.WorkerLoop;
import com.barron.whatsapp.channel.Channels;
import com.barron.whatsapp.channel.Deadline;
import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Claims rows and lets the {@link SenderPool} work on them, many conversations at a time. One round
 * claims at a time. What a message of this node answers needs no claim: its row is written as ours.
 */
@Singleton
class Dispatcher implements Outbox, ReplySenders, LoopedWorker {
  private final OutboxClaimRepository claims;
  private final Map<String, ChannelQueue> channelQueues;
  private final SenderPool pool;
  private final Reservations reservations;
  private final WorkerLoop workerLoop = new WorkerLoop("outbox", 1, this::claimAll);

  /** Channels whose pace gives nothing for now. */
  private final Set<String> slowed = ConcurrentHashMap.newKeySet();

  /** How often somebody said that there may be something to send. */
  private final AtomicLong announced = new AtomicLong();

  private volatile Executor soon;

  /** Whether there may be more due than there were threads. */
  private volatile boolean saturated;

  /** Whether the last claim left something: it comes before what is said only now. */
  private volatile boolean backlog;

  /** What was announced when a second look was last planned; written by the rounds alone. */
  private long lookedAgainAt;

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
    this.channelQueues =
        channelQueues.stream()
            .collect(
                Collectors.toUnmodifiableMap(ChannelQueue::name, channelQueue -> channelQueue));
    this.pool =
        new SenderPool(outboxSender, this.channelQueues, senders, announced::get, this::ended);
    this.reservations = new Reservations(claims, pool, this::waitForThePace);
  }

  @Override
  public WorkerLoop loop() {
    return workerLoop;
  }

  @Override
  public void start(Executor threads, Executor later) {
    soon = later;
    pool.start(threads);
    LoopedWorker.super.start(threads, later);
    wake();
  }

  @Override
  public void stop() {
    LoopedWorker.super.stop();
    pool.stop();
  }

  @Override
  public void run() {
    wake();
  }

  @Override
  public void wake() {
    announced.incrementAndGet();
    workerLoop.wake();
  }

  @Override
  public void wake(String channel) {
    announced.incrementAndGet();
    wakeUnlessSlowed(channel);
  }

  /** A look is planned for when its pace gives something again. */
  private void wakeUnlessSlowed(String channel) {
    if (!slowed.contains(channel)) {
      workerLoop.wake();
    }
  }

  @Override
  public Optional<Reservation> reserve(String channel, OptionalLong conversation) {
    ChannelQueue channelQueue = channelQueues.get(channel);
    return channelQueue == null || backlog || slowed.contains(channel)
        ? Optional.empty()
        : reservations.of(channelQueue, conversation);
  }

  /**
   * Others of the conversation may have waited for what ended. Its last statement does not see a
   * row that is committed meanwhile, and the claim that looks for that one still sees ours unsent:
   * so whatever was announced since then is looked for again.
   *
   * @param announcedBefore how much was announced when the work began
   */
  private void ended(String channel, boolean more, long announcedBefore) {
    if (saturated) {
      workerLoop.wake();
    } else if (more || announced.get() != announcedBefore) {
      wakeUnlessSlowed(channel);
    }
  }

  private void claimAll() {
    int most = pool.free();
    // Set before the claim: who finishes meanwhile claims again.
    saturated = true;
    long seen = announced.get();
    reservations.giveBackDoubtful();
    List<ClaimQuota> claimQuotas = quotas(most);
    if (most == 0 || !pool.isOn() || claimQuotas.isEmpty()) {
      backlog = most == 0;
      return;
    }
    // Before the claim: the lease may begin while we are stopped.
    Deadline deadline = Deadline.in(Lease.FRESH);
    ClaimResult claimResult = claims.claim(claimQuotas, most, Lease.LENGTH);
    saturated =
        isFull(claimResult, Claim.Work.SEND, claimQuotas, ClaimQuota::sends)
            || isFull(claimResult, Claim.Work.RECONCILE, claimQuotas, ClaimQuota::searches);
    backlog = saturated || !claimResult.slowed().isEmpty();
    claimResult.claims().forEach(claim -> pool.hand(claim, deadline));
    if (!claimResult.slowed().isEmpty()) {
      waitForThePace(claimResult.slowed());
    } else if (claimResult.crowded() && !saturated && claims.park(claimQuotas) > 0) {
      workerLoop.wake();
    } else if (claimResult.blocked() && seen != lookedAgainAt) {
      lookAgainSoon(seen);
    }
  }

  /** Another node may have ended what stood before a row, and not have seen the row. */
  private void lookAgainSoon(long seen) {
    lookedAgainAt = seen;
    try {
      soon.execute(workerLoop::wake);
    } catch (RuntimeException e) {
      // Ending: the sweep, or another node's, comes back to it.
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

  /**
   * Until the pace gives something again, a look at these channels would only cost. One look is
   * planned for each channel: with one for each message that is held back they would never end, as
   * each look plans the next.
   */
  private void waitForThePace(Set<String> channels) {
    Set<String> heldBack = channels.stream().filter(slowed::add).collect(Collectors.toSet());
    if (heldBack.isEmpty()) {
      return;
    }
    try {
      soon.execute(
          () -> {
            slowed.removeAll(heldBack);
            workerLoop.wake();
          });
      // The other channels may have more due than their turns.
      workerLoop.wake();
    } catch (RuntimeException e) {
      // Ending: the sweep, or another node's, comes back to it.
      slowed.removeAll(heldBack);
    }
  }

  /** One for each channel that is on. */
  Collection<ChannelQueue> queues() {
    return channelQueues.values();
  }
}
