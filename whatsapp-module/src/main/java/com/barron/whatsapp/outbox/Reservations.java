package com.barron.whatsapp.outbox;

import com.barron.whatsapp.channel.Deadline;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/**
 * Senders that wait for a message whose row is about to be written as ours. Such a message takes
 * its turn of the channel's pace when it is sent. What this node still sends to the same
 * conversation goes first: the next one's row is written while that one's is unsent, and waits for
 * its end here and not in the table.
 */
final class Reservations {
  private final OutboxClaimRepository claims;
  private final SenderPool pool;
  private final SendRate sendRate;
  private final Consumer<Set<String>> slowed;

  /** Leases of rows of which nobody knows whether they were committed. They were never sent. */
  private final Set<UUID> doubtful = ConcurrentHashMap.newKeySet();

  /** Of each conversation the last message that is committed as ours and not ended. */
  private final ConcurrentMap<Long, OfSender> unfinished = new ConcurrentHashMap<>();

  /**
   * None yet.
   *
   * @param slowed told of channels whose pace gives nothing for now
   */
  Reservations(OutboxClaimRepository claims, SenderPool pool, Consumer<Set<String>> slowed) {
    this.claims = claims;
    this.pool = pool;
    this.sendRate = new SendRate(claims::pace, System::nanoTime);
    this.slowed = slowed;
  }

  /** Empty when no sender is free, or the channel does not send. */
  Optional<Reservation> of(ChannelQueue channelQueue, OptionalLong conversation) {
    return pool.isOn() && channelQueue.sendsFreely() && pool.reserve()
        ? Optional.of(new OfSender(channelQueue, unfinished(conversation)))
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

  private Optional<OfSender> unfinished(OptionalLong conversation) {
    return conversation.isPresent()
        ? Optional.ofNullable(unfinished.get(conversation.getAsLong()))
        : Optional.empty();
  }

  private final class OfSender implements Reservation {
    private final ChannelQueue channelQueue;
    private final Optional<OfSender> previous;
    private final Lease lease;

    /** Whether the row was ended, so that the next one of the conversation may go. */
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();

    /** Since before the row was written: the lease begins with the transaction. */
    private final Deadline deadline = Deadline.in(Lease.FRESH);

    OfSender(ChannelQueue channelQueue, Optional<OfSender> previous) {
      this.channelQueue = channelQueue;
      this.previous = previous;
      this.lease = Lease.following(previous.map(before -> before.lease.token()));
    }

    @Override
    public Lease lease() {
      return lease;
    }

    @Override
    public void send(LeasedMessage message) {
      unfinished.put(message.sessionId(), this);
      previous
          .map(before -> before.ended)
          .orElse(CompletableFuture.completedFuture(true))
          .thenAccept(mayFollow -> hand(message, mayFollow));
    }

    private void hand(LeasedMessage message, boolean mayFollow) {
      pool.handReserved(
          claim(message),
          deadline,
          () -> mayFollow ? isInPace() : waits(),
          result -> {
            unfinished.remove(message.sessionId(), this);
            ended.complete(result.isEnded());
          });
    }

    /** For a claim; whatever happens to the row before ours, ours was not handed over. */
    private boolean waits() {
      doubtful.add(lease.token());
      return false;
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
