package com.barron.production.maintenance.signals;

import com.barron.production.maintenance.signals.SignalRepository.AnsweredSignal;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accepts signals; those of one machine one after the other, by a lock on its row. */
@Stateless
public class SignalService implements Signals {
  private final ConditionRepository conditions;
  private final SignalRepository signalRepository;
  private final TroubleReporter troubleReporter;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  SignalService(
      ConditionRepository conditions,
      SignalRepository signalRepository,
      TroubleReporter troubleReporter,
      @Any Event<Object> events,
      Clock clock) {
    this.conditions = conditions;
    this.signalRepository = signalRepository;
    this.troubleReporter = troubleReporter;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public SignalsResult receive(Reference machine, List<Signal> signals, PersonId by) {
    if (signals.size() > MOST) {
      throw new IllegalArgumentException("at most " + MOST + " signals at once");
    }
    Optional<MachineCondition> locked = conditions.locked(machine);
    if (locked.isEmpty()) {
      return new SignalsResult.UnknownMachine();
    }
    Map<String, SignalAnswer> answers = new LinkedHashMap<>();
    signalRepository
        .known(machine, signals)
        .forEach(answer -> answers.put(answer.eventId(), answer));
    List<Signal> unknown =
        signals.stream().filter(signal -> !answers.containsKey(signal.eventId())).toList();
    if (!unknown.isEmpty()) {
      take(locked.get(), unknown, by, answers);
    }
    List<SignalAnswer> all = signals.stream().map(Signal::eventId).map(answers::get).toList();
    events.fire(new SignalsWereReceived(all));
    return new SignalsResult.Received(all);
  }

  private void take(
      MachineCondition condition,
      List<Signal> signals,
      PersonId by,
      Map<String, SignalAnswer> answers) {
    Instant now = clock.instant();
    Optional<SignalPolicy> policy = conditions.policy(condition.machine());
    troubleReporter.lookAtTicket(condition);
    List<AnsweredSignal> kept = new ArrayList<>();
    for (Signal signal : inOrder(signals)) {
      if (!answers.containsKey(signal.eventId())) {
        SignalAnswer answer = answer(condition, signal, by, now, policy);
        answers.put(signal.eventId(), answer);
        if (!answer.outcome().isRefused()) {
          kept.add(new AnsweredSignal(signal, answer));
        }
      }
    }
    if (!kept.isEmpty()) {
      signalRepository.add(condition.machine(), kept, now);
    }
  }

  private static List<Signal> inOrder(List<Signal> signals) {
    return signals.stream().sorted(Comparator.comparing(Signal::occurredAt)).toList();
  }

  private SignalAnswer answer(
      MachineCondition condition,
      Signal signal,
      PersonId by,
      Instant now,
      Optional<SignalPolicy> policy) {
    SignalOutcome outcome = outcome(condition, signal, by, now, policy);
    boolean hasTicket = outcome == SignalOutcome.OPENED || outcome == SignalOutcome.JOINED;
    return new SignalAnswer(
        signal.eventId(), outcome, condition.ticket().filter(ticket -> hasTicket), false);
  }

  private SignalOutcome outcome(
      MachineCondition condition,
      Signal signal,
      PersonId by,
      Instant now,
      Optional<SignalPolicy> policy) {
    if (signal.occurredAt().isAfter(now.plus(Signal.AHEAD_AT_MOST))) {
      return SignalOutcome.IN_FUTURE;
    }
    if (signal.occurredAt().isBefore(now.minus(Signal.OLD_AT_MOST))) {
      return SignalOutcome.TOO_OLD;
    }
    SignalOutcome taken = condition.take(signal, by, now, policy);
    return policy
        .filter(rule -> condition.isDue(now))
        .flatMap(rule -> troubleReporter.settle(condition, rule, now))
        .orElse(taken);
  }
}
