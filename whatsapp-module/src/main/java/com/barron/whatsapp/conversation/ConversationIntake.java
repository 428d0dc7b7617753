package com.barron.whatsapp.conversation;

import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.meters.Meters;
import com.barron.whatsapp.outbox.Outbox;
import com.barron.whatsapp.work.Transactions;
import com.barron.whatsapp.work.WorkFailedException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Takes a message through its transaction, again under a lock when another one came first. A
 * message that cannot be handled is stored with an apology, so that it neither blocks its
 * conversation nor comes back. Runs without a transaction of its own.
 */
@Singleton
class ConversationIntake implements MessageIntake {
  private static final Logger LOG = Logger.getLogger(ConversationIntake.class);
  private static final String CORRELATION = "correlation";

  /** Two first messages at once need three tries: both insert, one finds the row then. */
  private static final int MOST_TRIES = 5;

  private final SessionCache cache;
  private final Transactions transactions;
  private final ConversationTurn turn;
  private final TypingSigns typing;
  private final Outbox outbox;
  private final Meters meters;

  @Inject
  ConversationIntake(
      SessionCache cache,
      Transactions transactions,
      ConversationTurn turn,
      TypingSigns typing,
      Outbox outbox,
      Meters meters) {
    this.cache = cache;
    this.transactions = transactions;
    this.turn = turn;
    this.typing = typing;
    this.outbox = outbox;
    this.meters = meters;
  }

  @Override
  public Receipt receive(InboundMessage message) {
    String correlation = Correlation.of(message);
    MDC.put(CORRELATION, correlation);
    try {
      return take(message, correlation);
    } catch (IntakeUnavailableException e) {
      count(message, "unavailable");
      throw e;
    } finally {
      MDC.remove(CORRELATION);
    }
  }

  private Receipt take(InboundMessage message, String correlation) {
    WorkFailedException failure = null;
    Optional<Session> cached = cache.find(message.from());
    meters.count("barron.session.cache", "result", cached.isPresent() ? "hit" : "miss");
    for (int attempt = 1; attempt <= MOST_TRIES; attempt++) {
      Optional<Session> known = cached;
      boolean lock = attempt > 1;
      try {
        Stored stored =
            transactions.inNew(
                () -> turn.take(message, correlation, known, lock), Stored::isWritten);
        if (!(stored instanceof Stored.Conflict)) {
          return receipt(message, stored, attempt);
        }
        meters.count("barron.conversation.conflicts");
        if (known.isPresent()) {
          meters.count("barron.session.cache", "result", "stale");
        }
      } catch (WorkFailedException e) {
        if (failure != null || Failure.isDatabaseAway(e)) {
          return apologise(message, correlation, e);
        }
        // Once more with what is in the row: two people can have met in the domain.
        failure = e;
      }
      cached.ifPresent(stale -> cache.distrust(message.from()));
      cached = Optional.empty();
    }
    throw new IntakeUnavailableException(failure);
  }

  /**
   * @throws IntakeUnavailableException when it was the database and not the message
   */
  private Receipt apologise(
      InboundMessage message, String correlation, WorkFailedException failure) {
    if (Failure.isOfDatabase(failure)) {
      throw new IntakeUnavailableException(failure);
    }
    String errorId = "E-" + correlation;
    LOG.errorf(
        "message not handled, apology stored error=%s in=%s\n%s",
        errorId, message.content(), Failure.trace(failure.getCause()));
    for (int attempt = 1; attempt <= MOST_TRIES; attempt++) {
      try {
        Stored stored =
            transactions.inNew(
                () -> turn.apologise(message, correlation, errorId), Stored::isWritten);
        if (!(stored instanceof Stored.Conflict)) {
          count(message, "apologised");
          return receipt(message, stored, attempt);
        }
      } catch (WorkFailedException e) {
        throw new IntakeUnavailableException(e);
      }
    }
    throw new IntakeUnavailableException(failure);
  }

  private Receipt receipt(InboundMessage message, Stored stored, int attempt) {
    if (stored instanceof Stored.Kept) {
      // No line for each: a flood must not become one of the log.
      count(message, "limited");
      return Receipt.STORED;
    }
    if (!(stored instanceof Stored.Done done)) {
      LOG.debug("message seen before");
      count(message, "duplicate");
      return Receipt.DUPLICATE;
    }
    boolean isPaused = done.session().rate().isPaused();
    count(message, isPaused ? "limited" : "stored");
    cache.keep(message.from(), done.session());
    if (isPaused) {
      LOG.infof("too many messages, unanswered for a while conversation=%d", done.session().id());
    } else if (done.replies() > 0) {
      typing.show(message);
    }
    outbox.wake();
    LOG.infof(
        "message stored conversation=%d version=%d in=%s out=%d attempt=%d",
        done.session().id(),
        done.session().version(),
        message.content().getClass().getSimpleName(),
        done.replies(),
        attempt);
    return Receipt.STORED;
  }

  private void count(InboundMessage message, String outcome) {
    meters.count("barron.messages.in", "channel", message.from().channel(), "outcome", outcome);
  }
}
