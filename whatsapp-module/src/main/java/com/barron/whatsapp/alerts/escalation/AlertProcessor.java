package com.barron.whatsapp.alerts.escalation;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sla.WorkingHours;
import com.barron.production.sla.responsibility.ResponsiblePeople;
import com.barron.whatsapp.alerts.Alert;
import com.barron.whatsapp.alerts.AlertState;
import com.barron.whatsapp.alerts.Notification;
import com.barron.whatsapp.alerts.NotificationOutcome;
import com.barron.whatsapp.alerts.PlannedNotification;
import com.barron.whatsapp.alerts.delivery.NotificationSender;
import com.barron.whatsapp.alerts.delivery.NotificationWithdrawal;
import com.barron.whatsapp.alerts.escalation.AlertRepository.Moved;
import com.barron.whatsapp.metrics.Metrics;
import com.barron.whatsapp.recipients.CompositeResponsibilityResolver;
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
class AlertProcessor {
  private static final Logger LOG = Logger.getLogger(AlertProcessor.class);
  private static final int MOST_NAMED = 20;

  private final AlertRepository rows;
  private final People people;
  private final WorkingHours hours;
  private final CompositeResponsibilityResolver compositeResponsibilityResolver;
  private final NotificationSender notificationSender;
  private final NotificationWithdrawal notificationWithdrawal;
  private final AuditLog auditLog;
  private final Metrics metrics;

  @Inject
  AlertProcessor(
      AlertRepository rows,
      People people,
      WorkingHours hours,
      CompositeResponsibilityResolver compositeResponsibilityResolver,
      NotificationSender notificationSender,
      NotificationWithdrawal notificationWithdrawal,
      AuditLog auditLog,
      Metrics metrics) {
    this.rows = rows;
    this.people = people;
    this.hours = hours;
    this.compositeResponsibilityResolver = compositeResponsibilityResolver;
    this.notificationSender = notificationSender;
    this.notificationWithdrawal = notificationWithdrawal;
    this.auditLog = auditLog;
    this.metrics = metrics;
  }

  /** Takes part in the caller's transaction. @return how many alerts were looked at */
  int look(int most) {
    List<Alert> alerts = rows.claim(most);
    if (!alerts.isEmpty()) {
      Map<Alert, EscalationDecision> escalationDecisions = moves(alerts);
      notificationWithdrawal.withdraw(resting(escalationDecisions));
      Map<Long, List<PlannedNotification>> told = tell(escalationDecisions);
      rows.update(
          escalationDecisions.entrySet().stream()
              .map(
                  escalationDecision ->
                      moved(
                          escalationDecision.getKey(),
                          escalationDecision.getValue(),
                          told.getOrDefault(escalationDecision.getKey().id(), List.of())))
              .toList());
      audit(escalationDecisions, told);
      report(alerts, escalationDecisions, told);
    }
    return alerts.size();
  }

  /** The alert that is due first is looked at later. @return whether there was one, as 1 or 0 */
  int setAside() {
    return rows.postponeFirst();
  }

  private Map<Alert, EscalationDecision> moves(List<Alert> alerts) {
    Map<Long, List<Notification>> notifications = notifications(alerts);
    List<Alert> toTell =
        alerts.stream()
            .filter(
                alert ->
                    Escalation.needsPeople(
                        alert, notifications.getOrDefault(alert.id(), List.of())))
            .toList();
    var escalation = new Escalation(rows.policies(), audience(toTell));
    Map<Alert, EscalationDecision> escalationDecisions = new LinkedHashMap<>();
    alerts.forEach(
        alert ->
            escalationDecisions.put(
                alert, escalation.next(alert, notifications.getOrDefault(alert.id(), List.of()))));
    return escalationDecisions;
  }

  /** An alert that was never told has none. */
  private Map<Long, List<Notification>> notifications(List<Alert> alerts) {
    List<Long> told = alerts.stream().filter(alert -> alert.step() >= 0).map(Alert::id).toList();
    return told.isEmpty() ? Map.of() : rows.notifications(told);
  }

  private RecipientDirectory audience(List<Alert> alerts) {
    if (alerts.isEmpty()) {
      return new RecipientDirectory(Map.of(), List.of(), hours);
    }
    Map<Reference, ResponsiblePeople> responsiblePeople =
        compositeResponsibilityResolver.of(alerts.stream().map(Alert::subject).toList());
    List<PersonId> involved =
        responsiblePeople.values().stream()
            .flatMap(it -> Stream.concat(it.assignee().stream(), it.reporter().stream()))
            .distinct()
            .toList();
    return new RecipientDirectory(responsiblePeople, people.roster(involved), hours);
  }

  private static Collection<Long> resting(Map<Alert, EscalationDecision> escalationDecisions) {
    return escalationDecisions.entrySet().stream()
        .filter(
            escalationDecision ->
                escalationDecision.getValue() instanceof EscalationDecision.Rest
                    || escalationDecision.getValue() instanceof EscalationDecision.End)
        .map(escalationDecision -> escalationDecision.getKey().id())
        .toList();
  }

  private Map<Long, List<PlannedNotification>> tell(
      Map<Alert, EscalationDecision> escalationDecisions) {
    List<PlannedNotification> plannedNotifications = new ArrayList<>();
    escalationDecisions.forEach(
        (alert, escalationDecision) -> {
          if (escalationDecision instanceof EscalationDecision.Tell tell) {
            tell.recipients().forEach(to -> plannedNotifications.add(tell.planned(alert, to)));
          }
        });
    Map<Boolean, List<PlannedNotification>> byTime =
        plannedNotifications.stream()
            .collect(Collectors.partitioningBy(PlannedNotification::isNow));
    List<PlannedNotification> told =
        Stream.concat(
                notificationSender.send(byTime.get(true)).stream(), byTime.get(false).stream())
            .toList();
    rows.add(told);
    return told.stream().collect(Collectors.groupingBy(it -> it.alert().id()));
  }

  private void audit(
      Map<Alert, EscalationDecision> escalationDecisions,
      Map<Long, List<PlannedNotification>> told) {
    List<AuditEntry> entries = new ArrayList<>();
    escalationDecisions.forEach(
        (alert, escalationDecision) -> {
          if (escalationDecision instanceof EscalationDecision.Tell tell) {
            entries.add(
                AuditEntry.of(alert.now(), AuditAction.ALERT_ESCALATED, alert.subject())
                    .changing(
                        Changes.none()
                            .with("alert", alert.kind())
                            .with("step", alert.step(), tell.step())
                            .with("round", alert.round(), tell.round())
                            .with("people", told.getOrDefault(alert.id(), List.of()).size())));
          }
        });
    if (!entries.isEmpty()) {
      auditLog.write(entries);
    }
  }

  private static Moved moved(
      Alert alert, EscalationDecision escalationDecision, List<PlannedNotification> told) {
    if (escalationDecision instanceof EscalationDecision.Tell tell) {
      return told(alert, tell, told);
    }
    if (escalationDecision instanceof EscalationDecision.Await await) {
      return kept(alert, alert.state(), Optional.of(await.until()), Optional.of(await.until()));
    }
    if (escalationDecision instanceof EscalationDecision.Rest rest) {
      return kept(alert, alert.state(), Optional.empty(), Optional.of(rest.until()));
    }
    if (escalationDecision instanceof EscalationDecision.GiveUp giveUp) {
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
  private static Moved told(
      Alert alert, EscalationDecision.Tell tell, List<PlannedNotification> told) {
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

  private void report(
      List<Alert> alerts,
      Map<Alert, EscalationDecision> escalationDecisions,
      Map<Long, List<PlannedNotification>> told) {
    Map<NotificationOutcome, Long> notificationOutcomes = new HashMap<>();
    told.values().stream()
        .flatMap(List::stream)
        .forEach(
            it -> {
              notificationOutcomes.merge(it.outcome(), 1L, Long::sum);
              count(it.alert(), it.outcome().name());
            });
    LOG.infof(
        "alerts looked at alerts=%d told=%d sent=%d digest=%d unreachable=%d",
        alerts.size(),
        told.size(),
        notificationOutcomes.getOrDefault(NotificationOutcome.SENT_TO_OUTBOX, 0L),
        notificationOutcomes.getOrDefault(NotificationOutcome.DIGEST, 0L),
        notificationOutcomes.getOrDefault(NotificationOutcome.UNREACHABLE, 0L));
    List<Alert> unanswered =
        alerts.stream()
            .filter(alert -> alert.state() != AlertState.EXHAUSTED)
            .filter(alert -> hasEnded(escalationDecisions.get(alert)))
            .toList();
    unanswered.forEach(alert -> count(alert, "exhausted"));
    if (!unanswered.isEmpty()) {
      LOG.warnf(
          "alerts reached the end of their policy and nobody acknowledged: speak to somebody, or look"
              + " into the view sla_alerts_unheard. alerts=%d subjects=%s",
          unanswered.size(), unanswered.stream().limit(MOST_NAMED).map(Alert::subject).toList());
    }
  }

  private void count(Alert alert, String step) {
    metrics.count("barron.alerts", "kind", alert.kind().name(), "step", step);
  }

  private static boolean hasEnded(EscalationDecision escalationDecision) {
    return escalationDecision instanceof EscalationDecision.GiveUp
        || escalationDecision instanceof EscalationDecision.Tell tell && tell.round() > 0;
  }
}
