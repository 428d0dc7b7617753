package com.barron.mqtt;

import com.barron.production.failure.CauseSummary;
import com.barron.production.maintenance.signals.Signal;
import com.barron.production.maintenance.signals.SignalAnswer;
import com.barron.production.maintenance.signals.Signals;
import com.barron.production.maintenance.signals.SignalsResult;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sql.DatabaseFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Hands messages to the domain: those of one machine in one transaction. Each is done with, taken
 * or refused, when its transaction is committed; one that can never be taken is refused, so that it
 * does not come again for ever.
 */
final class SignalIntake {
  private static final Logger LOG = Logger.getLogger(SignalIntake.class);

  private final Signals signals;
  private final TopicFilter topic;
  private final MqttMetrics metrics;

  SignalIntake(Signals signals, TopicFilter topic, MqttMetrics metrics) {
    this.signals = signals;
    this.topic = topic;
    this.metrics = metrics;
  }

  /**
   * Takes messages in.
   *
   * @param messages at most {@link Signals#MOST}
   * @param done told of each message that need not come again
   * @throws RuntimeException when the database is away: what is not done has to come again
   */
  void take(List<ReceivedMessage> messages, PersonId by, Consumer<ReceivedMessage> done) {
    Map<Reference, List<SignalMessage>> byMachine = new LinkedHashMap<>();
    for (ReceivedMessage message : messages) {
      Optional<SignalMessage> readable = read(message);
      readable.ifPresentOrElse(
          one -> byMachine.computeIfAbsent(one.machine(), it -> new ArrayList<>()).add(one),
          () -> done.accept(message));
    }
    byMachine.forEach(
        (machine, some) -> {
          take(machine, some, by);
          some.forEach(one -> done.accept(one.message()));
        });
  }

  private Optional<SignalMessage> read(ReceivedMessage message) {
    if (message.payload().length > SignalPayload.MOST_BYTES) {
      return refused(MessageOutcome.TOO_LARGE);
    }
    Optional<Reference> machine = topic.machine(message.topic());
    if (machine.isEmpty()) {
      return refused(MessageOutcome.UNKNOWN_MACHINE);
    }
    return SignalPayload.parse(message.payload())
        .map(signal -> new SignalMessage(machine.get(), signal, message))
        .or(() -> refused(MessageOutcome.MALFORMED));
  }

  private Optional<SignalMessage> refused(MessageOutcome outcome) {
    metrics.count(outcome, 1);
    return Optional.empty();
  }

  private void take(Reference machine, List<SignalMessage> some, PersonId by) {
    try {
      count(
          signals.receive(machine, some.stream().map(SignalMessage::signal).toList(), by),
          some.size());
    } catch (RuntimeException e) {
      if (DatabaseFailure.of(e).isWorthAnotherTry()) {
        throw e;
      }
      if (some.size() > 1) {
        some.forEach(one -> take(machine, List.of(one), by));
      } else {
        LOG.errorf("signal not taken machine=%s cause=%s", machine, CauseSummary.trace(e));
        metrics.count(MessageOutcome.FAILED, 1);
      }
    }
  }

  private void count(SignalsResult result, int messages) {
    if (result instanceof SignalsResult.Received received) {
      int refused = (int) received.answers().stream().filter(one -> isRefused(one)).count();
      metrics.count(MessageOutcome.OUT_OF_TIME, refused);
      metrics.count(MessageOutcome.TAKEN, messages - refused);
    } else {
      metrics.count(MessageOutcome.UNKNOWN_MACHINE, messages);
    }
  }

  private static boolean isRefused(SignalAnswer answer) {
    return answer.outcome().isRefused();
  }

  private record SignalMessage(Reference machine, Signal signal, ReceivedMessage message) {}
}
