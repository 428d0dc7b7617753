package com.barron.whatsapp.conversation;

import com.barron.production.audit.CommandOrigin;
import com.barron.production.failure.CauseSummary;
import com.barron.production.people.identity.IdentityKind;
import com.barron.production.sql.DatabaseFailure;
import com.barron.production.sql.DatabaseUnavailableException;
import com.barron.whatsapp.background.TransactionFailedException;
import com.barron.whatsapp.background.TransactionRunner;
import com.barron.whatsapp.channel.Deadline;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.metrics.Metrics;
import com.barron.whatsapp.outbox.LeasedMessage;
import com.barron.whatsapp.outbox.Outbox;
import com.barron.whatsapp.outbox.ReplySenders;
import com.barron.whatsapp.outbox.Reservation;
import com.barron.whatsapp.typing.TypingIndicators;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Processes a message in its transaction, and once more under a lock when another message came
 * first. A message that cannot be handled is stored with an apology, so that it neither blocks its
 * conversation nor comes back. Runs without a transaction of its own.
 */
@Singleton
public class MessageIntakeService implements MessageIntake {
  private static final Logger LOG = Logger.getLogger(MessageIntakeService.class);
  private static final String CORRELATION = "correlation";

  /** Two first messages at once need three attempts: both insert, one finds the row then. */
  private static final int MOST_TRIES = 5;

  /** Whoever wrote longer ago may have to be written to by a template. */
  private static final Duration FRESH = Duration.ofHours(1);

  /** The providers wait 15 seconds at the least. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final SessionCache cache;
  private final TransactionRunner transactionRunner;
  private final MessageProcessor turn;
  private final TypingIndicators typing;
  private final Outbox outbox;
  private final ReplySenders replySenders;
  private final Metrics metrics;
  private final Clock clock;

  @Inject
  public MessageIntakeService(
      SessionCache cache,
      TransactionRunner transactionRunner,
      MessageProcessor turn,
      TypingIndicators typing,
      Outbox outbox,
      ReplySenders replySenders,
      Metrics metrics,
      Clock clock) {
    this.cache = cache;
    this.transactionRunner = transactionRunner;
    this.turn = turn;
    this.typing = typing;
    this.outbox = outbox;
    this.replySenders = replySenders;
    this.metrics = metrics;
    this.clock = clock;
  }

  @Override
  public Receipt receive(InboundMessage message) {
    String correlation = CorrelationId.of(message);
    MDC.put(CORRELATION, correlation);
    try {
      return new CommandOrigin(CommandOrigin.Source.CHAT, message.from().channel())
          .call(() -> take(message, correlation));
    } catch (DatabaseUnavailableException e) {
      count(message, "unavailable");
      throw e;
    } finally {
      MDC.remove(CORRELATION);
    }
  }

  private Receipt take(InboundMessage message, String correlation) {
    Optional<Session> cached = cache.find(message.from());
    metrics.count("barron.session.cache", "result", cached.isPresent() ? "hit" : "miss");
    Optional<Reservation> reservation = reserve(message, cached);
    StoreResult storeResult = store(message, correlation, cached, reservation);
    try {
      keep(message, storeResult);
    } finally {
      reservation.ifPresent(own -> send(own, storeResult));
    }
    return receipt(message, storeResult);
  }

  /** Before the answer leaves: whoever writes at once finds the conversation as it is now. */
  private void keep(InboundMessage message, StoreResult storeResult) {
    if (storeResult instanceof StoreResult.Done done) {
      cache.keep(message.from(), done.session());
    }
  }

  /** What fails ends the reservation. */
  private StoreResult store(
      InboundMessage message,
      String correlation,
      Optional<Session> cached,
      Optional<Reservation> reservation) {
    try {
      return inTries(
          message, new IntakeContext(correlation, reservation.map(Reservation::lease)), cached);
    } catch (DatabaseUnavailableException e) {
      reservation.ifPresent(Reservation::releaseInDoubt);
      throw e;
    } catch (RuntimeException | Error e) {
      reservation.ifPresent(Reservation::release);
      throw e;
    }
  }

  /** For whoever wrote just now, by the identity that the answer goes to. */
  private Optional<Reservation> reserve(InboundMessage message, Optional<Session> cached) {
    boolean isFresh =
        message.sentAt().filter(at -> at.isBefore(clock.instant().minus(FRESH))).isEmpty();
    return isFresh && message.from().kind() == IdentityKind.PHONE
        ? replySenders.reserve(
            message.from().channel(), cached.stream().mapToLong(Session::id).findFirst())
        : Optional.empty();
  }

  private static void send(Reservation reservation, StoreResult storeResult) {
    Optional<LeasedMessage> leased =
        storeResult instanceof StoreResult.Done done ? done.leased() : Optional.empty();
    leased.ifPresentOrElse(reservation::send, reservation::release);
  }

  private StoreResult inTries(
      InboundMessage message, IntakeContext context, Optional<Session> cached) {
    TransactionFailedException failure = null;
    Deadline deadline = Deadline.in(PATIENCE);
    for (int attempt = 1; attempt <= MOST_TRIES && !deadline.isPast(); attempt++) {
      boolean lock = attempt > 1;
      Optional<Session> known = lock ? Optional.empty() : cached;
      try {
        StoreResult storeResult =
            transactionRunner.inNew(
                () -> turn.take(message, context, known, lock), StoreResult::isWritten);
        if (!(storeResult instanceof StoreResult.Conflict)) {
          return storeResult;
        }
        metrics.count("barron.conversation.conflicts");
        if (known.isPresent()) {
          metrics.count("barron.session.cache", "result", "stale");
        }
      } catch (TransactionFailedException e) {
        if (!isWorthAnotherTry(e, failure)) {
          return apologise(message, context.correlation(), e);
        }
        // Again with what is in the row: two people can have met in the domain.
        failure = e;
      }
      known.ifPresent(stale -> cache.distrust(message.from()));
    }
    throw new DatabaseUnavailableException(failure);
  }

  /**
   * A message that lost against others is repeated until the attempts are used up; any other
   * failure once.
   */
  private static boolean isWorthAnotherTry(Exception failure, Exception before) {
    return switch (DatabaseFailure.of(failure)) {
      case UNAVAILABLE -> false;
      case BUSY -> true;
      case OTHER -> before == null || DatabaseFailure.of(before) == DatabaseFailure.BUSY;
    };
  }

  /**
   * @throws DatabaseUnavailableException when it was the database and not the message
   */
  private StoreResult apologise(
      InboundMessage message, String correlation, TransactionFailedException failure) {
    if (DatabaseFailure.of(failure).isWorthAnotherTry()) {
      throw new DatabaseUnavailableException(failure);
    }
    String errorId = "E-" + correlation;
    LOG.errorf(
        "message not handled, apology stored error=%s in=%s\n%s",
        errorId, message.content(), CauseSummary.trace(failure.getCause()));
    for (int attempt = 1; attempt <= MOST_TRIES; attempt++) {
      try {
        StoreResult storeResult =
            transactionRunner.inNew(
                () -> turn.apologise(message, IntakeContext.of(correlation), errorId),
                StoreResult::isWritten);
        if (!(storeResult instanceof StoreResult.Conflict)) {
          count(message, "apologised");
          return storeResult;
        }
      } catch (TransactionFailedException e) {
        throw new DatabaseUnavailableException(e);
      }
    }
    throw new DatabaseUnavailableException(failure);
  }

  private Receipt receipt(InboundMessage message, StoreResult storeResult) {
    if (storeResult instanceof StoreResult.RateLimited) {
      // No line for each: a flood must not become one of the log.
      count(message, "limited");
      return Receipt.STORED;
    }
    if (!(storeResult instanceof StoreResult.Done done)) {
      LOG.debug("message seen before");
      count(message, "duplicate");
      return Receipt.DUPLICATE;
    }
    boolean isPaused = done.session().messageRate().isPaused();
    count(message, isPaused ? "limited" : "stored");
    if (isPaused) {
      LOG.infof("too many messages, unanswered for a while conversation=%d", done.session().id());
    } else if (done.replies() > 0) {
      typing.show(message);
    }
    if (done.leased().isEmpty() || done.replies() > 1) {
      outbox.wake(message.from().channel());
    }
    LOG.infof(
        "message stored conversation=%d version=%d in=%s out=%d",
        done.session().id(),
        done.session().version(),
        message.content().getClass().getSimpleName(),
        done.replies());
    return Receipt.STORED;
  }

  private void count(InboundMessage message, String outcome) {
    metrics.count("barron.messages.in", "channel", message.from().channel(), "outcome", outcome);
  }
}
