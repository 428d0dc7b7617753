package com.barron.whatsapp.alerts.escalation;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.whatsapp.alerts.Alert;
import com.barron.whatsapp.alerts.AlertState;
import com.barron.whatsapp.alerts.NotificationOutcome;
import com.barron.whatsapp.alerts.PlannedNotification;
import com.barron.whatsapp.metrics.Metrics;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Tells the audit, the metrics and the log what was decided on alerts. */
@Singleton
class EscalationReport {
  private static final Logger LOG = Logger.getLogger(EscalationReport.class);
  private static final int MOST_NAMED = 20;

  private final AuditLog auditLog;
  private final Metrics metrics;

  @Inject
  EscalationReport(AuditLog auditLog, Metrics metrics) {
    this.auditLog = auditLog;
    this.metrics = metrics;
  }

  /**
   * @param told who was told, by the ids of the alerts
   */
  void write(Map<Alert, EscalationDecision> decisions, Map<Long, List<PlannedNotification>> told) {
    audit(decisions, told);
    count(told);
    log(decisions.size(), told);
    warn(decisions);
  }

  private void audit(
      Map<Alert, EscalationDecision> decisions, Map<Long, List<PlannedNotification>> told) {
    List<AuditEntry> entries = new ArrayList<>();
    decisions.forEach(
        (alert, decision) -> {
          if (decision instanceof EscalationDecision.Tell tell) {
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

  private void count(Map<Long, List<PlannedNotification>> told) {
    told.values().stream()
        .flatMap(List::stream)
        .forEach(it -> count(it.alert(), it.outcome().name()));
  }

  private static void log(int alerts, Map<Long, List<PlannedNotification>> told) {
    Map<NotificationOutcome, Long> outcomes = new HashMap<>();
    told.values().stream()
        .flatMap(List::stream)
        .forEach(it -> outcomes.merge(it.outcome(), 1L, Long::sum));
    LOG.infof(
        "alerts looked at alerts=%d told=%d sent=%d digest=%d unreachable=%d",
        alerts,
        told.size(),
        outcomes.getOrDefault(NotificationOutcome.SENT_TO_OUTBOX, 0L),
        outcomes.getOrDefault(NotificationOutcome.DIGEST, 0L),
        outcomes.getOrDefault(NotificationOutcome.UNREACHABLE, 0L));
  }

  /** Of alerts that came to the end of their policy just now. */
  private void warn(Map<Alert, EscalationDecision> decisions) {
    List<Alert> unanswered =
        decisions.keySet().stream()
            .filter(alert -> alert.state() != AlertState.EXHAUSTED)
            .filter(alert -> isAtEnd(decisions.get(alert)))
            .toList();
    unanswered.forEach(alert -> count(alert, "exhausted"));
    if (!unanswered.isEmpty()) {
      LOG.warnf(
          "alerts reached the end of their policy and nobody acknowledged: speak to somebody, or look"
              + " into the view sla_alerts_unheard. alerts=%d subjects=%s",
          unanswered.size(), unanswered.stream().limit(MOST_NAMED).map(Alert::subject).toList());
    }
  }

  private static boolean isAtEnd(EscalationDecision decision) {
    return decision instanceof EscalationDecision.GiveUp
        || decision instanceof EscalationDecision.Tell tell && tell.round() > 0;
  }

  private void count(Alert alert, String step) {
    metrics.count("barron.alerts", "kind", alert.kind().name(), "step", step);
  }
}
