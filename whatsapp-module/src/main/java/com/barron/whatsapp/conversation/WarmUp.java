package com.barron.whatsapp.conversation;

import com.barron.production.access.Role;
import com.barron.production.failure.CauseSummary;
import com.barron.production.orders.Orders;
import com.barron.production.people.People;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.production.reference.Reference;
import com.barron.whatsapp.background.TransactionFailedException;
import com.barron.whatsapp.background.TransactionRunner;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.Deadline;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.ratelimit.MessageRate;
import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * Plays dialogues before a node takes requests, so that its first messages meet code that is loaded
 * and compiled: on a cold server each costs ten times as much. Every dialogue is a transaction that
 * is rolled back, of a fictional person about a fictional order; nothing is sent, and no number is
 * drawn that people see.
 */
@Singleton
public class WarmUp {
  private static final Logger LOG = Logger.getLogger(WarmUp.class);

  /** A channel of no provider. */
  private static final String CHANNEL = "warmup";

  /** Up to the last question of a form: the record itself would draw a number. */
  private static final List<String> DIALOGUE =
      List.of(
          "hi",
          "1",
          "$ORDER",
          "surface",
          "cancel",
          "status $ORDER",
          "there is a scratch on $ORDER",
          "cancel",
          "help",
          "my");

  /** Of one transaction: well below the time after which the server ends it. */
  private static final Duration PART = Duration.ofSeconds(4);

  private final TransactionRunner transactionRunner;
  private final MessageProcessor messageProcessor;
  private final People people;
  private final Orders orders;
  private final Duration length;
  private final Clock clock;

  @Inject
  public WarmUp(
      TransactionRunner transactionRunner,
      MessageProcessor messageProcessor,
      People people,
      Orders orders,
      Settings settings,
      Clock clock) {
    this.transactionRunner = transactionRunner;
    this.messageProcessor = messageProcessor;
    this.people = people;
    this.orders = orders;
    this.length = settings.warmUp();
    this.clock = clock;
  }

  /** Returns when the time that is set for it has passed. A failure ends it, and nothing else. */
  public void run() {
    if (length.isZero()) {
      return;
    }
    Deadline deadline = Deadline.in(length);
    int answered = 0;
    try {
      while (!deadline.isPast()) {
        answered += transactionRunner.inNew(() -> play(deadline), any -> false);
      }
    } catch (TransactionFailedException e) {
      LOG.warnf("warm-up ended early cause=%s", CauseSummary.names(e));
    }
    LOG.infof("warmed up messages=%d", answered);
  }

  /** One person's dialogues, one after the other. Answers how many messages were answered. */
  private int play(Deadline deadline) {
    String id = UUID.randomUUID().toString();
    var from = new Identity(CHANNEL, IdentityKind.BSUID, "US." + id);
    people.enrol(CHANNEL, Role.TECHNICIAN, from);
    Reference order = fictionalOrder();
    orders.plan(order, CHANNEL, clock.instant().plus(Duration.ofDays(1)));
    Deadline part = Deadline.in(PART);
    Optional<Session> session = Optional.empty();
    int answered = 0;
    do {
      for (String text : DIALOGUE) {
        var said = new Content.Text(text.replace("$ORDER", order.toString()));
        var message = new InboundMessage(from, id + answered, said, CHANNEL);
        StoreResult result =
            messageProcessor.take(message, IntakeContext.of(CHANNEL), session, false);
        session = result instanceof StoreResult.Done done ? Optional.of(unlimited(done)) : session;
        answered++;
      }
    } while (!part.isPast() && !deadline.isPast());
    return answered;
  }

  /** So that no message is one too many. */
  private static Session unlimited(StoreResult.Done done) {
    return done.session().counting(MessageRate.NONE);
  }

  /** Beyond the numbers of any plant; another node that starts has another one. */
  private static Reference fictionalOrder() {
    return Reference.of("ORD-" + ThreadLocalRandom.current().nextInt(900_000_000, 1_000_000_000));
  }
}
