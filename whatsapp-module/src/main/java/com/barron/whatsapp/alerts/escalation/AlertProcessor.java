package com.barron.whatsapp.alerts.escalation;

import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sla.WorkingHours;
import com.barron.production.sla.responsibility.ResponsiblePeople;
import com.barron.whatsapp.alerts.Alert;
import com.barron.whatsapp.alerts.Notification;
import com.barron.whatsapp.alerts.PlannedNotification;
import com.barron.whatsapp.alerts.delivery.NotificationSender;
import com.barron.whatsapp.alerts.delivery.NotificationWithdrawal;
import com.barron.whatsapp.recipients.CompositeResponsibilityResolver;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Processes the alerts that are due, many at once: the number of statements does not depend on the
 * number of alerts.
 */
@Singleton
class AlertProcessor {
  private final AlertRepository rows;
  private final People people;
  private final WorkingHours hours;
  private final CompositeResponsibilityResolver compositeResponsibilityResolver;
  private final NotificationSender notificationSender;
  private final NotificationWithdrawal notificationWithdrawal;
  private final EscalationReport escalationReport;

  @Inject
  AlertProcessor(
      AlertRepository rows,
      People people,
      WorkingHours hours,
      CompositeResponsibilityResolver compositeResponsibilityResolver,
      NotificationSender notificationSender,
      NotificationWithdrawal notificationWithdrawal,
      EscalationReport escalationReport) {
    this.rows = rows;
    this.people = people;
    this.hours = hours;
    this.compositeResponsibilityResolver = compositeResponsibilityResolver;
    this.notificationSender = notificationSender;
    this.notificationWithdrawal = notificationWithdrawal;
    this.escalationReport = escalationReport;
  }

  /** Takes part in the caller's transaction. @return how many alerts were looked at */
  int look(int most) {
    List<Alert> alerts = rows.claim(most);
    if (!alerts.isEmpty()) {
      Map<Alert, EscalationDecision> decisions = decide(alerts);
      notificationWithdrawal.withdraw(resting(decisions));
      Map<Long, List<PlannedNotification>> told = tell(decisions);
      rows.update(
          alerts.stream()
              .map(
                  alert ->
                      AlertUpdate.of(
                          alert, decisions.get(alert), told.getOrDefault(alert.id(), List.of())))
              .toList());
      escalationReport.write(decisions, told);
    }
    return alerts.size();
  }

  /** The alert that is due first is looked at later. @return whether there was one, as 1 or 0 */
  int setAside() {
    return rows.postponeFirst();
  }

  private Map<Alert, EscalationDecision> decide(List<Alert> alerts) {
    Map<Long, List<Notification>> notifications = notifications(alerts);
    List<Alert> toTell =
        alerts.stream()
            .filter(
                alert ->
                    Escalation.needsPeople(
                        alert, notifications.getOrDefault(alert.id(), List.of())))
            .toList();
    var escalation = new Escalation(rows.policies(), audience(toTell));
    Map<Alert, EscalationDecision> decisions = new LinkedHashMap<>();
    alerts.forEach(
        alert ->
            decisions.put(
                alert, escalation.next(alert, notifications.getOrDefault(alert.id(), List.of()))));
    return decisions;
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

  private static Collection<Long> resting(Map<Alert, EscalationDecision> decisions) {
    return decisions.entrySet().stream()
        .filter(
            entry ->
                entry.getValue() instanceof EscalationDecision.Rest
                    || entry.getValue() instanceof EscalationDecision.End)
        .map(entry -> entry.getKey().id())
        .toList();
  }

  private Map<Long, List<PlannedNotification>> tell(Map<Alert, EscalationDecision> decisions) {
    List<PlannedNotification> plannedNotifications = new ArrayList<>();
    decisions.forEach(
        (alert, decision) -> {
          if (decision instanceof EscalationDecision.Tell tell) {
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
}
