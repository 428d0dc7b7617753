package com.barron.whatsapp.outbox;

import com.barron.whatsapp.channel.Deadline;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Senders that wait for a message whose row is about to be written as ours. Such a message takes
 * its turn of the channel's pace when it is sent.
 */
final class Reservations {
  private final OutboxClaimRepository claims;
  private final SenderPool pool;
  private final SendRate sendRate;
  private final Consumer<Set<String>> slowed;

  /** Leases of rows of which nobody knows whether they were committed. They were never sent. */
  private final Set<UUID> doubtful = ConcurrentHashMap.newKeySet();

  /**
   * None yet.
   *
   * @param slowed told of channels whose pace gives nothing for now
   */
  Reservations(OutboxClaimRepository claims, SenderPool pool, Consumer<Set<String>> slowed) {
    this.claims = claims;
    this.pool = pool;
    this.sendRate = new SendRate(claims);
    this.slowed = slowed;
  }

  /** Empty when no sender is free, or the channel does not send. */
  Optional<Reservation> of(ChannelQueue channelQueue) {
    return pool.isOn() && channelQueue.sendsFreely() && pool.reserve()
        ? Optional.of(new OfSender(channelQueue))
        : Optional.empty();
  }

  /** What may have been committed as ours waits for a claim again. */
  void giveBackDoubtful() {
    Collection<UUID> tokens = List.copyOf(doubtful);
    if (!tokens.isEmpty()) {
      claims.giveBack(tokens);
      doubtful.removeAll(tokens);
    }
  }

  private final class OfSender implements Reservation {
    private final ChannelQueue channelQueue;
    private final Lease lease = new Lease(UUID.randomUUID(), Dispatcher.LEASE);

    /** Since before the row was written: the lease begins with the transaction. */
    private final Deadline deadline = Deadline.in(Dispatcher.FRESH);

    OfSender(ChannelQueue channelQueue) {
      this.channelQueue = channelQueue;
    }

    @Override
    public Lease lease() {
      return lease;
    }

    @Override
    public void send(LeasedMessage message) {
      pool.handReserved(claim(message), deadline, this::isInPace);
    }

    private boolean isInPace() {
      try {
        boolean allowed = sendRate.allows(channelQueue.name(), channelQueue.perSecond());
        if (!allowed) {
          slowed.accept(Set.of(channelQueue.name()));
        }
        return allowed;
      } catch (RuntimeException e) {
        // The database is away: it was not handed over, whatever the end of its lease says.
        doubtful.add(lease.token());
        throw e;
      }
    }

    private Claim claim(LeasedMessage message) {
      return new Claim(
          message.id(),
          message.sessionId(),
          channelQueue.name(),
          lease.token(),
          Claim.Work.SEND,
          1,
          message.takenAt(),
          Duration.ZERO,
          message.to(),
          message.reply(),
          message.correlation(),
          true,
          message.language());
    }

    @Override
    public void release() {
      pool.release();
    }

    @Override
    public void releaseInDoubt() {
      doubtful.add(lease.token());
      pool.release();
    }
  }
}
