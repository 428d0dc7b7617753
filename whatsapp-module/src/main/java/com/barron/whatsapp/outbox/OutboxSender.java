package com.barron.whatsapp.outbox;

import com.barron.whatsapp.background.Backoff;
import com.barron.whatsapp.channel.Channel;
import com.barron.whatsapp.channel.Channel.MessageSearch;
import com.barron.whatsapp.channel.Deadline;
import com.barron.whatsapp.channel.SendResult;
import com.barron.whatsapp.consent.Consents;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * Does the work of one claim: hands a message to its channel, or finds out what became of it, and
 * records that. Between the two lies the moment in which a node can die; the lease's end then makes
 * the row {@code UNKNOWN}.
 */
@Singleton
class OutboxSender {
  private static final Logger LOG = Logger.getLogger(OutboxSender.class);

  /** Before a provider is asked: its status report may come first. */
  static final Duration GRACE = Duration.ofSeconds(2);

  /** How long a provider may take to list what it accepted. Before, "not there" proves nothing. */
  static final Duration SETTLED = Duration.ofSeconds(20);

  /**
   * How long a report is waited for where nothing else can tell. Reports come within seconds; a
   * later one still settles the message.
   */
  static final Duration REPORTED = Duration.ofMinutes(1);

  private static final Duration ASK_AGAIN = Duration.ofSeconds(5);
  private static final Duration ASK_AGAIN_SELDOM = Duration.ofMinutes(1);

  /**
   * Until a message is tried again that waits for an operator. The circuit breaker tries one of the
   * channel sooner.
   */
  private static final Duration UNTIL_REPAIRED = Duration.ofMinutes(5);

  private static final Backoff BACKOFF =
      Backoff.upTo(Duration.ofMinutes(1))
          .withJitter(() -> ThreadLocalRandom.current().nextDouble());

  private final OutboxRepository rows;
  private final Consents consents;
  private final Backoff backoff;

  @Inject
  OutboxSender(OutboxRepository rows, Consents consents) {
    this(rows, consents, BACKOFF);
  }

  OutboxSender(OutboxRepository rows, Consents consents, Backoff backoff) {
    this.rows = rows;
    this.consents = consents;
    this.backoff = backoff;
  }

  /**
   * Sends, or asks what became of it, and records that.
   *
   * @param deadline after it the claim may be somebody else's, and nothing is sent
   */
  WorkResult work(Claim claim, Channel channel, Deadline deadline) {
    return switch (claim.work()) {
      case SEND -> send(claim, channel, deadline);
      case RECONCILE -> reconcile(claim, channel, deadline);
      case NONE -> {
        tellDead(claim, "not sent in time");
        yield WorkResult.ENDED_OTHERS_WAIT;
      }
    };
  }

  /** Puts back what was not even tried. */
  void giveBack(Claim claim) {
    if (claim.work() == Claim.Work.SEND) {
      rows.pending(claim, Duration.ZERO, "given-back");
    }
  }

  private WorkResult send(Claim claim, Channel channel, Deadline deadline) {
    SendResult result = channel.send(claim.delivery(deadline));
    if (result instanceof SendResult.Accepted accepted) {
      return sent(claim, accepted.providerMessageId());
    }
    if (result instanceof SendResult.Rejected rejected) {
      if (channel.saysOptOut(rejected.code())) {
        consents.refused(claim.to());
      }
      return dead(claim, rejected.code());
    }
    if (result instanceof SendResult.TemplateNeeded needed) {
      return templateNeeded(claim, needed.code());
    }
    if (result instanceof SendResult.TextNeeded needed) {
      return textNeeded(claim, needed.code());
    }
    if (result instanceof SendResult.FormRefused refused) {
      rows.pending(claim, Duration.ZERO, refused.code());
      LOG.infof(
          "message goes again in another form outbox=%d channel=%s code=%s",
          claim.id(), claim.channel(), refused.code());
      return WorkResult.DUE_AGAIN;
    }
    if (result instanceof SendResult.NotSent notSent) {
      again(claim, notSent.reason(), notSent.retryAfter());
    } else if (result instanceof SendResult.PersonMustWait wait) {
      again(claim, wait.reason(), Optional.of(wait.retryAfter()));
    } else if (result instanceof SendResult.OperatorNeeded needed) {
      again(claim, needed.reason(), Optional.of(UNTIL_REPAIRED));
    } else if (result instanceof SendResult.Unknown unknown) {
      rows.unknown(claim, GRACE, unknown.reason());
      LOG.infof(
          "message unknown outbox=%d channel=%s attempt=%d reason=\"%s\"",
          claim.id(), claim.channel(), claim.attempts(), unknown.reason());
    }
    return WorkResult.LEFT;
  }

  private void again(Claim claim, String reason, Optional<Duration> asked) {
    Duration delay =
        asked
            .map(wait -> backoff.after(claim.attempts(), wait))
            .orElseGet(() -> backoff.after(claim.attempts()));
    rows.pending(claim, delay, reason);
    LOG.infof(
        "message not sent outbox=%d channel=%s attempt=%d reason=\"%s\" again_in=%s",
        claim.id(), claim.channel(), claim.attempts(), reason, delay);
  }

  /** An ordinary message was refused: its template is tried, once. */
  private WorkResult templateNeeded(Claim claim, String code) {
    if (!claim.windowOpen() || claim.reply().template().isEmpty()) {
      return dead(claim, code);
    }
    rows.asTemplate(claim, code);
    LOG.infof(
        "message goes again as its template outbox=%d channel=%s code=%s",
        claim.id(), claim.channel(), code);
    return WorkResult.DUE_AGAIN;
  }

  /** A message with choices was refused: they are tried as numbered text, once. */
  private WorkResult textNeeded(Claim claim, String code) {
    if (claim.reply().choices().isEmpty()) {
      return dead(claim, code);
    }
    rows.asText(claim, code);
    LOG.infof(
        "message goes again as text outbox=%d channel=%s code=%s",
        claim.id(), claim.channel(), code);
    return WorkResult.DUE_AGAIN;
  }

  private WorkResult dead(Claim claim, String code) {
    tellDead(claim, code);
    return ended(rows.dead(claim, code));
  }

  private WorkResult reconcile(Claim claim, Channel channel, Deadline deadline) {
    MessageSearch search = channel.find(claim.delivery(deadline), rows.taken(claim));
    if (search instanceof MessageSearch.Sent sent) {
      return sent(claim, sent.providerMessageId());
    }
    if (search instanceof MessageSearch.NotThere && claim.unknownFor().compareTo(SETTLED) >= 0) {
      rows.pending(claim, Duration.ZERO, "not-there");
      LOG.infof(
          "message was not sent, again outbox=%d channel=%s attempt=%d",
          claim.id(), claim.channel(), claim.attempts());
      return WorkResult.DUE_AGAIN;
    }
    if (search instanceof MessageSearch.OnlyReports) {
      return unreported(claim);
    }
    if (search instanceof MessageSearch.NoAnswer none) {
      rows.unknown(claim, askAgainIn(claim), none.reason());
    } else if (search instanceof MessageSearch.ListRefused refused) {
      rows.unknown(claim, ASK_AGAIN_SELDOM, "list refused " + refused.reason());
    } else {
      rows.unknown(claim, askAgainWhenSettled(claim), "not-there-yet");
    }
    return WorkResult.LEFT;
  }

  /** Never sent again: that could be twice. But what the person says next has to be answered. */
  private WorkResult unreported(Claim claim) {
    if (claim.unknownFor().compareTo(REPORTED) >= 0) {
      return dead(claim, "unknown-outcome");
    }
    rows.unknown(claim, ASK_AGAIN, "no-report-yet");
    return WorkResult.LEFT;
  }

  private static Duration askAgainIn(Claim claim) {
    return claim.unknownFor().compareTo(SETTLED.multipliedBy(3)) < 0 ? ASK_AGAIN : ASK_AGAIN_SELDOM;
  }

  /** Once more soon, then when the answer counts: many may be unknown at once. */
  private static Duration askAgainWhenSettled(Claim claim) {
    return claim.unknownFor().compareTo(ASK_AGAIN) < 0
        ? ASK_AGAIN
        : SETTLED.minus(claim.unknownFor());
  }

  /** The provider's id stays in the row: Meta's holds the person's number. */
  private WorkResult sent(Claim claim, String providerMessageId) {
    LeaseResult leaseResult = rows.sent(claim, providerMessageId);
    LOG.infof(
        "message sent outbox=%d channel=%s attempt=%d%s",
        claim.id(),
        claim.channel(),
        claim.attempts(),
        leaseResult == LeaseResult.BY_OTHERS ? " recorded=by-others" : "");
    return ended(leaseResult);
  }

  private static WorkResult ended(LeaseResult leaseResult) {
    return switch (leaseResult) {
      case LAST -> WorkResult.ENDED;
      case MORE_WAIT -> WorkResult.ENDED_OTHERS_WAIT;
      case BY_OTHERS -> WorkResult.DUE_AGAIN;
    };
  }

  private static void tellDead(Claim claim, String code) {
    LOG.warnf(
        "message dead outbox=%d channel=%s code=%s: see the view outbox_dead",
        claim.id(), claim.channel(), code);
  }
}
