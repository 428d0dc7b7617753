package com.barron.production.runtime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Tells the database's time without asking it each time: the node's, corrected by how far the two
 * were apart when they were compared last. Statements decide by the database's time, so that what
 * Java decides (withdrawals, codes, windows, reconciliation) has to go by it as well, on every
 * node.
 */
final class DatabaseClock extends Clock {
  private static final Logger LOG = Logger.getLogger(DatabaseClock.class);

  /** What PostgreSQL keeps of an instant; a finer one would differ after it was read back. */
  private static final Duration PRECISION = Duration.ofNanos(1_000);

  /** An operator hears of more than this; deadlines of messages and leases are about as long. */
  private static final Duration WORTH_TELLING = Duration.ofSeconds(5);

  private final Clock node;
  private volatile Duration ahead = Duration.ZERO;

  DatabaseClock(Clock node) {
    this.node = node;
  }

  /**
   * Compares the two clocks once.
   *
   * @param database asks the database for its time, now
   */
  void compare(Supplier<Instant> database) {
    Instant before = node.instant();
    Instant theirs = database.get();
    Duration half = Duration.between(before, node.instant()).dividedBy(2);
    Duration now = Duration.between(before.plus(half), theirs);
    Duration change = now.minus(ahead).abs();
    // The answer came at some moment of the round trip: less than that is no difference.
    if (change.compareTo(half) > 0) {
      if (change.compareTo(WORTH_TELLING) > 0) {
        LOG.warnf("this node's time differs from the database's, which counts: by=%s", now);
      }
      ahead = now;
    }
  }

  @Override
  public Instant instant() {
    Instant exact = node.instant().plus(ahead);
    return exact.minusNanos(exact.getNano() % PRECISION.toNanos());
  }

  @Override
  public ZoneId getZone() {
    return node.getZone();
  }

  /** The same time, told in another zone; compared anew only with this one. */
  @Override
  public Clock withZone(ZoneId zone) {
    DatabaseClock here = this;
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return here.withZone(other);
      }

      @Override
      public Instant instant() {
        return here.instant();
      }
    };
  }
}
