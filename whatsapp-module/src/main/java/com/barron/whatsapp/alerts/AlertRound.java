package com.barron.whatsapp.alerts;

import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sla.ResponsiblePeople;
import com.barron.production.sla.WorkingHours;
import com.barron.whatsapp.alerts.AlertRows.Moved;
import com.barron.whatsapp.meters.Metrics;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Looks at the alerts that are due, many at once: the number of statements does not depend on how
 * many they are.
 */
@Singleton
class AlertRound {
  private static final Logger LOG = Logger.getLogger(AlertRound.class);
  private static final int MOST_NAMED = 20;

  private final AlertRows rows;
  private final People people;
  private final WorkingHours hours;
  private final Responsibilities responsibilities;
  private final Messages messages;
  private final Withdrawals withdrawals;
  private final Metrics metrics;

  @Inject
  AlertRound(
      AlertRows rows,
      People people,
      WorkingHours hours,
      Responsibilities responsibilities,
      Messages messages,
      Withdrawals withdrawals,
      Metrics metrics) {
    this.rows = rows;
    this.people = people;
    this.hours = hours;
    this.responsibilities = responsibilities;
    this.messages = messages;
    this.withdrawals = withdrawals;
    this.metrics = metrics;
  }

  /** Takes part in the caller's transaction. @return how many alerts were looked at */
  int look(int most) {
    List<Alert> alerts = rows.claim(most);
    if (!alerts.isEmpty()) {
      Map<Alert, Move> moves = moves(alerts);
      withdrawals.withdraw(resting(moves));
      Map<Long, List<Telling>> told = tell(moves);
      rows.update(
          moves.entrySet().stream()
              .map(
                  move ->
                      moved(
                          move.getKey(),
                          move.getValue(),
                          told.getOrDefault(move.getKey().id(), List.of())))
              .toList());
      report(alerts, moves, told);
    }
    return alerts.size();
  }

  /** The alert that is due first is looked at later. @return whether there was one, as 1 or 0 */
  int setAside() {
    return rows.postponeFirst();
  }

  private Map<Alert, Move> moves(List<Alert> alerts) {
    Map<Long, List<Notice>> notices = notices(alerts);
    List<Alert> toTell =
        alerts.stream()
            .filter(
                alert -> Escalation.needsPeople(alert, notices.getOrDefault(alert.id(), List.of())))
            .toList();
    var escalation = new Escalation(rows.chains(), audience(toTell));
    Map<Alert, Move> moves = new LinkedHashMap<>();
    alerts.forEach(
        alert ->
            moves.put(alert, escalation.next(alert, notices.getOrDefault(alert.id(), List.of()))));
    return moves;
  }

  /** An alert that was never told has none. */
  private Map<Long, List<Notice>> notices(List<Alert> alerts) {
    List<Long> told = alerts.stream().filter(alert -> alert.step() >= 0).map(Alert::id).toList();
    return told.isEmpty() ? Map.of() : rows.notices(told);
  }

  private Audience audience(List<Alert> alerts) {
    if (alerts.isEmpty()) {
      return new Audience(Map.of(), List.of(), hours);
    }
    Map<Reference, ResponsiblePeople> responsiblePeople =
        responsibilities.of(alerts.stream().map(Alert::subject).toList());
    List<PersonId> involved =
        responsiblePeople.values().stream()
            .flatMap(it -> Stream.concat(it.assignee().stream(), it.reporter().stream()))
            .distinct()
            .toList();
    return new Audience(responsiblePeople, people.roster(involved), hours);
  }

  private static Collection<Long> resting(Map<Alert, Move> moves) {
    return moves.entrySet().stream()
        .filter(move -> move.getValue() instanceof Move.Rest || move.getValue() instanceof Move.End)
        .map(move -> move.getKey().id())
        .toList();
  }

  private Map<Long, List<Telling>> tell(Map<Alert, Move> moves) {
    List<Telling> tellings = new ArrayList<>();
    moves.forEach(
        (alert, move) -> {
          if (move instanceof Move.Tell tell) {
            tell.recipients().forEach(to -> tellings.add(Telling.of(alert, tell, to)));
          }
        });
    Map<Boolean, List<Telling>> byTime =
        tellings.stream().collect(Collectors.partitioningBy(Telling::isNow));
    List<Telling> told =
        Stream.concat(messages.send(byTime.get(true)).stream(), byTime.get(false).stream())
            .toList();
    rows.add(told);
    return told.stream().collect(Collectors.groupingBy(it -> it.alert().id()));
  }

  private static Moved moved(Alert alert, Move move, List<Telling> told) {
    if (move instanceof Move.Tell tell) {
      return told(alert, tell, told);
    }
    if (move instanceof Move.Await await) {
      return kept(alert, alert.state(), Optional.of(await.until()), Optional.of(await.until()));
    }
    if (move instanceof Move.Rest rest) {
      return kept(alert, alert.state(), Optional.empty(), Optional.of(rest.until()));
    }
    if (move instanceof Move.GiveUp giveUp) {
      Optional<Instant> again = Optional.of(alert.now().plus(giveUp.interval()));
      return kept(alert, AlertState.EXHAUSTED, again, again);
    }
    return kept(alert, AlertState.OVER, Optional.empty(), Optional.empty());
  }

  private static Moved kept(
      Alert alert, AlertState state, Optional<Instant> escalatesAt, Optional<Instant> nextAt) {
    return new Moved(alert.id(), state, alert.step(), alert.round(), escalatesAt, nextAt);
  }

  /** Where nobody could be reached, the next step follows at once; after the end, in its time. */
  private static Moved told(Alert alert, Move.Tell tell, List<Telling> told) {
    Optional<Instant> heard =
        told.stream()
            .filter(it -> it.outcome().isHeard())
            .map(it -> it.deliverAt().orElse(alert.now()))
            .min(Instant::compareTo);
    boolean isRepeat = tell.round() > 0;
    Optional<Instant> escalatesAt =
        (isRepeat && heard.isEmpty() ? Optional.of(alert.now()) : heard)
            .map(since -> since.plus(tell.patience()));
    return new Moved(
        alert.id(),
        isRepeat ? AlertState.EXHAUSTED : AlertState.OPEN,
        tell.step(),
        tell.round(),
        escalatesAt,
        escalatesAt.or(() -> Optional.of(alert.now())));
  }

  private void report(List<Alert> alerts, Map<Alert, Move> moves, Map<Long, List<Telling>> told) {
    Map<Outcome, Long> outcomes = new HashMap<>();
    told.values().stream()
        .flatMap(List::stream)
        .forEach(
            it -> {
              outcomes.merge(it.outcome(), 1L, Long::sum);
              count(it.alert(), it.outcome().name());
            });
    LOG.infof(
        "alerts looked at alerts=%d told=%d sent=%d digest=%d unreachable=%d",
        alerts.size(),
        told.size(),
        outcomes.getOrDefault(Outcome.SENT_TO_OUTBOX, 0L),
        outcomes.getOrDefault(Outcome.DIGEST, 0L),
        outcomes.getOrDefault(Outcome.UNREACHABLE, 0L));
    List<Alert> unanswered =
        alerts.stream()
            .filter(alert -> alert.state() != AlertState.EXHAUSTED)
            .filter(alert -> hasEnded(moves.get(alert)))
            .toList();
    unanswered.forEach(alert -> count(alert, "exhausted"));
    if (!unanswered.isEmpty()) {
      LOG.warnf(
          "alerts reached the end of their chain and nobody acknowledged: speak to somebody, or look"
              + " into the view sla_alerts_unheard. alerts=%d subjects=%s",
          unanswered.size(), unanswered.stream().limit(MOST_NAMED).map(Alert::subject).toList());
    }
  }

  private void count(Alert alert, String step) {
    metrics.count("barron.alerts", "kind", alert.kind().name(), "step", step);
  }

  private static boolean hasEnded(Move move) {
    return move instanceof Move.GiveUp || move instanceof Move.Tell tell && tell.round() > 0;
  }
}
