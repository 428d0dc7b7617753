package com.barron.whatsapp.outbox;

import com.barron.whatsapp.channel.Channel;
import com.barron.whatsapp.channel.Channels;
import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Claims rows and lets the {@link Postman} work on them, many conversations at a time. One round
 * claims at a time; wake-ups that come meanwhile become one more round.
 */
@Singleton
class Dispatcher implements Outbox {
  private static final Logger LOG = Logger.getLogger(Dispatcher.class);

  /** Longer than any attempt takes, so that nobody still sends when a lease ends. */
  static final Duration LEASE = Duration.ofSeconds(30);

  /** From then on a claim is too old to be sent: an attempt takes up to 10 s. */
  private static final Duration FRESH = Duration.ofSeconds(15);

  private final OutboxRows rows;
  private final Postman postman;
  private final Channels channels;
  private final Semaphore free;
  private final AtomicBoolean running = new AtomicBoolean();
  private final AtomicBoolean again = new AtomicBoolean();
  private final AtomicBoolean failing = new AtomicBoolean();
  private volatile Executor executor;

  /** Whether there may be more due than there were threads. */
  private volatile boolean saturated;

  @Inject
  Dispatcher(OutboxRows rows, Postman postman, Channels channels, Settings settings) {
    this.rows = rows;
    this.postman = postman;
    this.channels = channels;
    this.free = new Semaphore(settings.senders());
  }

  /** Before it is started, and after it is stopped, a wake-up does nothing. */
  void start(Executor threads) {
    executor = threads;
    wake();
  }

  void stop() {
    executor = null;
  }

  @Override
  public void wake() {
    Executor threads = executor;
    if (threads == null) {
      return;
    }
    again.set(true);
    if (running.compareAndSet(false, true)) {
      try {
        threads.execute(this::rounds);
      } catch (RuntimeException e) {
        // Busy or ending: the sweep, or another node's, comes back to it.
        running.set(false);
      }
    }
  }

  private void rounds() {
    try {
      while (again.getAndSet(false)) {
        claimAll();
      }
      if (failing.getAndSet(false)) {
        LOG.info("outbox works again");
      }
    } catch (SQLException | RuntimeException e) {
      if (!failing.getAndSet(true)) {
        LOG.warnf(
            "outbox cannot be read, messages wait: is the database there? cause=%s",
            e.getClass().getName());
      }
    } finally {
      running.set(false);
    }
    if (again.get()) {
      wake();
    }
  }

  private void claimAll() throws SQLException {
    int most = free.availablePermits();
    // Set before the claim: who finishes meanwhile claims again.
    saturated = true;
    if (most == 0 || executor == null || channels.names().isEmpty()) {
      return;
    }
    List<Claim> claims = rows.claim(channels.names(), most, LEASE);
    saturated = claims.size() == most;
    long claimed = System.nanoTime();
    claims.forEach(claim -> hand(claim, claimed));
  }

  private void hand(Claim claim, long claimed) {
    free.acquireUninterruptibly();
    try {
      Executor threads = executor;
      if (threads == null) {
        throw new RejectedExecutionException("stopped");
      }
      threads.execute(() -> work(claim, claimed));
    } catch (RuntimeException e) {
      free.release();
      guarded(
          claim,
          () -> {
            postman.giveBack(claim);
            return false;
          });
    }
  }

  private void work(Claim claim, long claimed) {
    boolean more = false;
    try {
      more = guarded(claim, () -> fresh(claim, claimed));
    } finally {
      free.release();
      if (more || saturated) {
        wake();
      }
    }
  }

  /** A node that was stopped for a while must not send what others took over meanwhile. */
  private boolean fresh(Claim claim, long claimed) throws SQLException {
    if (System.nanoTime() - claimed > FRESH.toNanos()) {
      postman.giveBack(claim);
      return true;
    }
    return postman.work(claim, channel(claim));
  }

  private Channel channel(Claim claim) {
    return channels.named(claim.channel()).orElseThrow();
  }

  /** What fails here ends with the lease: the row is asked for, by this node or another. */
  private static boolean guarded(Claim claim, Work work) {
    try {
      return work.run();
    } catch (SQLException | RuntimeException e) {
      LOG.warnf(
          "outbox row left to its lease outbox=%d cause=%s", claim.id(), e.getClass().getName());
      return false;
    }
  }

  @FunctionalInterface
  private interface Work {
    boolean run() throws SQLException;
  }
}
