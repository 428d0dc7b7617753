package com.barron.whatsapp.conversation;

import com.barron.production.access.Role;
import com.barron.production.audit.CommandOrigin;
import com.barron.production.failure.CauseSummary;
import com.barron.production.orders.OrderPlan;
import com.barron.production.orders.Planning;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * Plays dialogues before a node takes requests, so that its first messages meet classes that are
 * loaded. The dialogues are those of a fictional person about a fictional order, in transactions
 * that are rolled back; nothing is sent, and no number is drawn that people see.
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
  private static final CommandOrigin ORIGIN =
      new CommandOrigin(CommandOrigin.Source.SET_UP, "warm-up");

  private final People people;
  private final Planning planning;
  private final Duration length;
  private final Clock clock;

  @Inject
  public WarmUp(
      TransactionRunner transactionRunner,
      MessageProcessor messageProcessor,
      People people,
      Planning planning,
      Settings settings,
      Clock clock) {
    this.transactionRunner = transactionRunner;
    this.messageProcessor = messageProcessor;
    this.people = people;
    this.planning = planning;
    this.length = settings.warmUp();
    this.clock = clock;
  }

  /** Returns when the time that is set for it has passed. A failure ends it, and nothing else. */
  public void run() {
    if (length.isZero()) {
      return;
    }
    Deadline deadline = Deadline.in(length);
    int played = 0;
    try {
      while (!deadline.isPast()) {
        played += ORIGIN.call(() -> transactionRunner.inNew(() -> play(deadline), any -> false));
      }
    } catch (TransactionFailedException e) {
      LOG.warnf("warm-up ended early cause=%s", CauseSummary.names(e));
    }
    LOG.infof("warmed up messages=%d", played);
  }

  /** One person's dialogues, one after the other. Returns how many messages were played. */
  private int play(Deadline deadline) {
    String id = UUID.randomUUID().toString();
    var from = new Identity(CHANNEL, IdentityKind.BSUID, "US." + id);
    people.enrol(CHANNEL, Role.TECHNICIAN, from);
    Reference order = fictionalOrder();
    Instant due = clock.instant().plus(Duration.ofDays(1));
    planning.create(new OrderPlan(order, CHANNEL, due, Optional.empty()));
    Deadline part = Deadline.in(PART);
    Optional<Session> session = Optional.empty();
    int played = 0;
    do {
      for (String text : DIALOGUE) {
        var said = new Content.Text(text.replace("$ORDER", order.toString()));
        var message = new InboundMessage(from, id + played, said, CHANNEL);
        StoreResult result =
            messageProcessor.take(message, IntakeContext.of(CHANNEL), session, false);
        session = result instanceof StoreResult.Done done ? Optional.of(unlimited(done)) : session;
        played++;
      }
    } while (!part.isPast() && !deadline.isPast());
    return played;
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
