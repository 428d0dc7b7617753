package com.barron.production.webhooks;

import com.barron.production.bom.ChangeWasDecided;
import com.barron.production.maintenance.TicketAction;
import com.barron.production.maintenance.TicketWasHandled;
import com.barron.production.maintenance.TicketWasOpened;
import com.barron.production.orders.OrderAction;
import com.barron.production.orders.OrderWasHandled;
import com.barron.production.orders.OrderWasHeld;
import com.barron.production.orders.OrderWasReleased;
import com.barron.production.quality.DefectWasRecorded;
import com.barron.production.quality.DefectWasResolved;
import com.barron.production.sla.SlaAlarm;
import com.barron.production.sla.SlaAlarmsWereRaised;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Says what the domain's events are for other systems; the only place that knows both. */
@Dependent
class WebhookEventObserver {
  private final WebhookEventRecorder recorder;

  @Inject
  WebhookEventObserver(WebhookEventRecorder recorder) {
    this.recorder = recorder;
  }

  void on(@Observes DefectWasRecorded it) {
    recorder.add(
        WebhookEvent.of(
            WebhookEventType.DEFECT_RECORDED,
            it.defect(),
            it.defect(),
            it.order(),
            it.type().code(),
            it.severity(),
            it.holdsOrder(),
            it.by().value()));
  }

  void on(@Observes DefectWasResolved it) {
    recorder.add(
        WebhookEvent.of(WebhookEventType.DEFECT_CLOSED, it.defect(), it.defect(), it.order()));
  }

  void on(@Observes OrderWasHeld it) {
    recorder.add(WebhookEvent.of(WebhookEventType.ORDER_HELD, it.order(), it.order(), it.cause()));
  }

  void on(@Observes OrderWasReleased it) {
    recorder.add(
        WebhookEvent.of(
            WebhookEventType.ORDER_RELEASED, it.order(), it.order(), it.cause(), it.status()));
  }

  void on(@Observes OrderWasHandled it) {
    if (it.action() == OrderAction.COMPLETE) {
      recorder.add(
          WebhookEvent.of(
              WebhookEventType.ORDER_COMPLETED, it.order(), it.order(), it.by().value()));
    }
  }

  void on(@Observes TicketWasOpened it) {
    recorder.add(
        WebhookEvent.of(
            WebhookEventType.TICKET_OPENED,
            it.ticket(),
            it.ticket(),
            it.machine(),
            it.issueTypeCode(),
            it.urgency(),
            it.by().value()));
  }

  void on(@Observes TicketWasHandled it) {
    if (it.action() == TicketAction.ACKNOWLEDGE) {
      recorder.add(handled(WebhookEventType.TICKET_ACKNOWLEDGED, it));
    }
    if (it.action() == TicketAction.RESOLVE) {
      recorder.add(handled(WebhookEventType.TICKET_DONE, it));
    }
  }

  private static WebhookEvent handled(WebhookEventType type, TicketWasHandled it) {
    return WebhookEvent.of(type, it.ticket(), it.ticket(), it.by().value());
  }

  void on(@Observes SlaAlarmsWereRaised raised) {
    recorder.add(raised.alarms().stream().map(WebhookEventObserver::alarm).toList());
  }

  private static WebhookEvent alarm(SlaAlarm it) {
    WebhookEventType type =
        switch (it.kind()) {
          case WARNING -> WebhookEventType.SLA_WARNING;
          case BREACH -> WebhookEventType.SLA_BREACH;
        };
    return WebhookEvent.of(
        type, it.subject(), it.subject(), it.priority(), it.deadline(), (long) it.cycle());
  }

  void on(@Observes ChangeWasDecided it) {
    recorder.add(
        List.of(
            WebhookEvent.of(
                WebhookEventType.BOM_DECIDED, it.change(), it.change(), it.bom(), it.status())));
  }
}
