package com.barron.whatsapp.alerts.escalation;

import com.barron.production.people.PersonId;
import com.barron.production.sla.SlaAlarm;
import com.barron.whatsapp.alerts.Alert;
import com.barron.whatsapp.alerts.AlertState;
import com.barron.whatsapp.alerts.AlertValidity;
import com.barron.whatsapp.alerts.Notification;
import com.barron.whatsapp.alerts.Recipient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides what is to be done with an alert. Where it is in the policy, the notifications say: a
 * step whose messages were all taken back was not told.
 */
final class Escalation {
  /** Whoever moves a paused clock wakes its alerts; this is for the case that nobody did. */
  static final Duration REST = Duration.ofMinutes(10);

  private static final EscalationPolicy NO_CHAIN =
      new EscalationPolicy(List.of(), Repetition.USUAL);

  private final Map<SlaAlarm.Kind, EscalationPolicy> escalationPolicies;
  private final RecipientDirectory recipientDirectory;

  Escalation(
      Map<SlaAlarm.Kind, EscalationPolicy> escalationPolicies,
      RecipientDirectory recipientDirectory) {
    this.escalationPolicies = escalationPolicies;
    this.recipientDirectory = recipientDirectory;
  }

  /** Whether the audience will be asked. Otherwise nobody needs to know who is responsible. */
  static boolean needsPeople(Alert alert, List<Notification> notifications) {
    return alert.alertValidity() instanceof AlertValidity.True
        && !mayBeAwaited(alert, notifications);
  }

  /**
   * @param notifications of the alert's round, without those that were withdrawn
   */
  EscalationDecision next(Alert alert, List<Notification> notifications) {
    if (alert.alertValidity() instanceof AlertValidity.NotDueYet notYet) {
      return new EscalationDecision.Rest(notYet.until());
    }
    if (alert.alertValidity() instanceof AlertValidity.Paused) {
      return new EscalationDecision.Rest(alert.now().plus(REST));
    }
    if (!(alert.alertValidity() instanceof AlertValidity.True standing)) {
      return new EscalationDecision.End();
    }
    EscalationPolicy escalationPolicy = escalationPolicies.getOrDefault(alert.kind(), NO_CHAIN);
    if (mayBeAwaited(alert, notifications)) {
      return new EscalationDecision.Await(
          alert
              .escalatesAt()
              .orElseGet(() -> alert.now().plus(escalationPolicy.patience(step(notifications)))));
    }
    return advance(alert, notifications, escalationPolicy, standing.deadline());
  }

  private EscalationDecision advance(
      Alert alert,
      List<Notification> notifications,
      EscalationPolicy escalationPolicy,
      Instant deadline) {
    if (alert.round() == 0 && alert.state() != AlertState.EXHAUSTED) {
      Set<PersonId> told =
          notifications.stream().map(Notification::person).collect(Collectors.toSet());
      for (EscalationStep escalationStep : escalationPolicy.above(reached(alert, notifications))) {
        List<Recipient> fresh =
            recipientDirectory
                .of(escalationStep.escalationTarget(), alert, deadline, false)
                .stream()
                .filter(recipient -> !told.contains(recipient.staffMember().id()))
                .toList();
        if (!fresh.isEmpty()) {
          return new EscalationDecision.Tell(
              escalationStep.step(), 0, fresh, deadline, escalationStep.patience());
        }
      }
      if (!alert.isWaitOver() && alert.state() == AlertState.OPEN) {
        // The last ones were not reached just now: the same would happen again.
        return new EscalationDecision.GiveUp(escalationPolicy.interval());
      }
    }
    return repeat(alert, escalationPolicy, deadline);
  }

  /** The last step that has somebody. */
  private EscalationDecision repeat(
      Alert alert, EscalationPolicy escalationPolicy, Instant deadline) {
    List<EscalationStep> fromTheTop = new ArrayList<>(escalationPolicy.escalationSteps());
    Collections.reverse(fromTheTop);
    for (EscalationStep escalationStep : fromTheTop) {
      List<Recipient> people =
          recipientDirectory.of(escalationStep.escalationTarget(), alert, deadline, true);
      if (!people.isEmpty()) {
        return new EscalationDecision.Tell(
            escalationStep.step(),
            alert.round() + 1,
            people,
            deadline,
            escalationPolicy.patienceOfRepeat(alert.round() + 1));
      }
    }
    return new EscalationDecision.GiveUp(escalationPolicy.interval());
  }

  /** A promise that is over is not awaited. */
  private static boolean mayBeAwaited(Alert alert, List<Notification> notifications) {
    return switch (alert.state()) {
      case OPEN -> !alert.isWaitOver() && isHeard(notifications);
      case EXHAUSTED -> alert.escalatesAt().isPresent() && !alert.isWaitOver();
      case ACKNOWLEDGED, OVER -> false;
    };
  }

  private static boolean isHeard(List<Notification> notifications) {
    int step = step(notifications);
    return notifications.stream()
        .anyMatch(
            notification ->
                notification.step() == step && notification.notificationOutcome().isHeard());
  }

  /** A promise counts as a step that was told, even if its message was taken back by it. */
  private static int reached(Alert alert, List<Notification> notifications) {
    return alert.state() == AlertState.ACKNOWLEDGED ? alert.step() : step(notifications);
  }

  private static int step(List<Notification> notifications) {
    return notifications.stream().mapToInt(Notification::step).max().orElse(-1);
  }
}
