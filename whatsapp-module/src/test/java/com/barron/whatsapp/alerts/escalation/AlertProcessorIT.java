package com.barron.whatsapp.alerts.escalation;

import static com.barron.whatsapp.alerts.escalation.AlertFixture.MAX;
import static com.barron.whatsapp.alerts.escalation.AlertFixture.RITA;
import static com.barron.whatsapp.alerts.escalation.AlertFixture.SUE;
import static com.barron.whatsapp.alerts.escalation.AlertFixture.TICKET;
import static com.barron.whatsapp.alerts.escalation.AlertFixture.TIM;
import static com.barron.whatsapp.alerts.escalation.AlertFixture.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.access.Role;
import com.barron.production.maintenance.TicketChanged;
import com.barron.production.maintenance.TicketStatus;
import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;
import com.barron.production.sla.ResponsiblePeople;
import com.barron.production.sla.SlaAlarm;
import com.barron.whatsapp.alerts.Acknowledgement;
import com.barron.whatsapp.outbox.Announcement;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlertProcessorIT {
  private final AlertFixture floor = new AlertFixture();

  @Test
  void tellsTheAssigneeAtOnce() {
    floor.warned(TICKET, Priority.HIGH);
    floor.after(0);
    assertThat(floor.sent())
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.to()).isEqualTo(TOM);
              assertThat(message.reply().text())
                  .startsWith("⚠️ SLA warning: MAINT-555\nTime left: 4h 59m");
              assertThat(message.validFor())
                  .isBetween(Duration.ofMinutes(299), Duration.ofMinutes(300));
            });
    assertThat(floor.outcomes()).isEqualTo("1 SENT_TO_OUTBOX");
    floor.after(0);
    assertThat(floor.sent()).hasSize(1);
  }

  @Test
  void goesUpTheChainUntilSomebodyAcknowledges() {
    floor.breached(TICKET, Priority.LOW);
    floor.after(0);
    assertThat(floor.told()).containsExactly(TOM);
    floor.arrives();
    floor.after(14);
    assertThat(floor.told()).isEmpty();
    floor.after(1);
    assertThat(floor.told()).containsExactly(SUE);
    floor.after(15);
    assertThat(floor.told()).as("who supervises knows already").containsExactly(MAX);
    assertThat(floor.acknowledge(MAX)).isEqualTo(new Acknowledgement.Taken());
    floor.after(600);
    assertThat(floor.told()).isEmpty();
    assertThat(floor.state()).isEqualTo("ACKNOWLEDGED");
  }

  @Test
  void tellsTheEndOfTheChainAgainEachHour() {
    floor.breached(TICKET, Priority.HIGH);
    floor.after(0);
    floor.after(15);
    floor.after(15);
    assertThat(floor.told()).containsExactly(TOM, SUE, MAX);
    assertThat(floor.state()).isEqualTo("OPEN");
    for (int hour = 1; hour <= 3; hour++) {
      floor.after(59);
      assertThat(floor.told()).isEmpty();
      floor.after(1);
      assertThat(floor.told()).containsExactly(MAX);
      assertThat(floor.state()).isEqualTo("EXHAUSTED");
    }
    assertThat(floor.acknowledge(MAX)).isEqualTo(new Acknowledgement.Taken());
  }

  @Test
  void withoutAnAssigneeItTellsTheReportersTeamAndWhoSupervisesNow() {
    floor.responsiblePeople.put(TICKET, new ResponsiblePeople(Optional.empty(), Optional.of(RITA)));
    floor.someone(6, Role.SUPERVISOR, null, NightCalendar.DAY);
    floor.warned(TICKET, Priority.HIGH);
    floor.after(0);
    assertThat(floor.told()).containsExactlyInAnyOrder(RITA, TIM, SUE);
  }

  @Test
  void goesOnAtOnceWhereNobodyIs() {
    floor.responsiblePeople.clear();
    floor.someone(SUE.value(), Role.SUPERVISOR, null, NightCalendar.DAY);
    floor.warned(TICKET, Priority.HIGH);
    floor.after(0);
    assertThat(floor.told()).containsExactly(MAX);
  }

  @Test
  void goesOnAtOnceWhereSomebodyCannotBeReached() {
    floor.announcements.unreachable.add(TOM);
    floor.warned(TICKET, Priority.HIGH);
    floor.after(0);
    assertThat(floor.told()).containsExactly(SUE);
    assertThat(floor.outcomes()).isEqualTo("1 UNREACHABLE, 4 SENT_TO_OUTBOX");
  }

  @Test
  void goesOnAtOnceWhenAMessageDoesNotArrive() {
    floor.warned(TICKET, Priority.HIGH);
    floor.after(0);
    floor.outbox("state = 'DEAD', error_code = '63016', finished_at = now()");
    floor.after(0);
    assertThat(floor.told()).containsExactly(TOM, SUE);
    floor.outbox(
        "state = 'SENT', provider_message_id = 'SM1', finished_at = now(), delivery = 'FAILED'"
            + " WHERE state = 'PENDING'");
    floor.after(0);
    assertThat(floor.told()).containsExactly(MAX);
    assertThat(floor.outcomes()).isEqualTo("1 FAILED, 4 FAILED, 5 SENT_TO_OUTBOX");
  }

  @Test
  void waitsForTheOthersWhenOneOfManyIsNotReached() {
    floor.responsiblePeople.put(TICKET, new ResponsiblePeople(Optional.empty(), Optional.of(RITA)));
    floor.announcements.unreachable.add(RITA);
    floor.warned(TICKET, Priority.HIGH);
    floor.after(0);
    assertThat(floor.told()).containsExactlyInAnyOrder(TIM, SUE);
  }

  @Test
  void showsOperatorsWhatReachedNobodyAndTriesAgain() {
    floor.announcements.unreachable.add(TOM);
    floor.announcements.unreachable.add(SUE);
    floor.announcements.unreachable.add(MAX);
    floor.warned(TICKET, Priority.HIGH);
    floor.after(0);
    assertThat(floor.state()).isEqualTo("EXHAUSTED");
    assertThat(
            floor.database.value("SELECT subject || ' ' || people_tried FROM sla_alerts_unheard"))
        .isEqualTo("MAINT-555 3");
    floor.announcements.unreachable.clear();
    floor.after(60);
    assertThat(floor.told()).containsExactly(MAX);
    assertThat(floor.database.value("SELECT subject FROM sla_alerts_unheard")).isEqualTo("no row");
  }

  @Test
  void aBreachSupersedesTheWarning() {
    floor.warned(TICKET, Priority.HIGH);
    floor.after(0);
    floor.pass(301);
    floor.raise(AlertFixture.alarm(TICKET, SlaAlarm.Kind.BREACH, Priority.HIGH));
    floor.after(0);
    assertThat(floor.state()).isEqualTo("OVER OPEN");
    assertThat(floor.told()).containsExactly(TOM, TOM);
  }

  @Test
  void anAlarmThatIsRaisedAgainChangesNothing() {
    floor.warned(TICKET, Priority.HIGH);
    floor.after(0);
    floor.raise(AlertFixture.alarm(TICKET, SlaAlarm.Kind.WARNING, Priority.HIGH));
    floor.after(0);
    assertThat(floor.told()).hasSize(1);
  }

  @Test
  void sendsNothingThatHasEnded() {
    floor.warned(TICKET, Priority.HIGH);
    floor.database.execute(
        """
        UPDATE sla_clock SET warn_at = NULL, breach_at = NULL;
        UPDATE sla_interval SET ended_at = now(), ended_as = 'STOPPED';
        """);
    floor.after(0);
    assertThat(floor.told()).isEmpty();
    assertThat(floor.state()).isEqualTo("OVER");
  }

  @Test
  void aWarningThatComesTooLateIsLeftToTheBreach() {
    floor.warned(TICKET, Priority.HIGH);
    floor.after(301);
    assertThat(floor.told()).isEmpty();
    assertThat(floor.state()).isEqualTo("OVER");
  }

  @Test
  void restsWithThePausedClockAndGoesOnWithIt() {
    floor.warned(TICKET, Priority.HIGH);
    floor.database.execute(
        """
        UPDATE sla_clock SET warn_at = NULL, breach_at = NULL;
        UPDATE sla_interval SET ended_at = now(), ended_as = 'PAUSED';
        """);
    floor.after(0);
    floor.after(300);
    assertThat(floor.told()).isEmpty();
    assertThat(floor.state()).isEqualTo("OPEN");
    floor.does(
        () -> {
          floor.subjects.on(new TicketChanged(TICKET, TicketStatus.ACKNOWLEDGED, Priority.HIGH));
          floor.alertSql.write(
              "UPDATE sla_clock SET warn_at = now() - interval '1 min', breach_at = now() + interval '1 hour'");
        });
    floor.after(0);
    assertThat(floor.told()).containsExactly(TOM);
  }

  @Test
  void waitsForAClockThatWasMoved() {
    floor.warned(TICKET, Priority.HIGH);
    floor.database.execute(
        "UPDATE sla_clock SET warn_at = now() + interval '1 hour', breach_at = now() + interval '7 hours'");
    floor.after(0);
    floor.after(59);
    assertThat(floor.told()).isEmpty();
    floor.after(1);
    assertThat(floor.told()).containsExactly(TOM);
  }

  @Test
  void takesBackWhatWaitsWhenTheTicketIsResolved() {
    floor.warned(TICKET, Priority.HIGH);
    floor.after(0);
    floor.does(
        () -> floor.subjects.on(new TicketChanged(TICKET, TicketStatus.RESOLVED, Priority.HIGH)));
    assertThat(floor.outcomes()).isEqualTo("1 WITHDRAWN");
    assertThat(floor.database.value("SELECT state FROM whatsapp_outbox")).isEqualTo("WITHDRAWN");
    assertThat(floor.state()).isEqualTo("OVER");
  }

  @Test
  void tellsAgainWhatWasTakenBackForAPause() {
    floor.warned(TICKET, Priority.HIGH);
    floor.after(0);
    floor.does(
        () ->
            floor.subjects.on(
                new TicketChanged(TICKET, TicketStatus.WAITING_FOR_PARTS, Priority.HIGH)));
    assertThat(floor.outcomes()).isEqualTo("1 WITHDRAWN");
    floor.after(0);
    assertThat(floor.told()).containsExactly(TOM, TOM);
  }

  @Test
  void listsManyAlertsForOnePersonInOneMessage() {
    IntStream.rangeClosed(1, 12)
        .mapToObj(number -> Reference.of("MAINT-" + number))
        .forEach(
            ticket -> {
              floor.responsiblePeople.put(
                  ticket, new ResponsiblePeople(Optional.of(TOM), Optional.empty()));
              floor.warned(ticket, Priority.HIGH);
            });
    floor.after(0);
    assertThat(floor.sent())
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.reply().text().lines()).hasSize(12);
              assertThat(message.reply().text()).endsWith("… and 2 more");
            });
    assertThat(
            floor.database.value(
                "SELECT count(*) || ' ' || count(DISTINCT outbox_id) FROM sla_alert_notification"))
        .isEqualTo("12 1");
  }

  @Test
  void takesAListBackOnlyWhenNothingOfItIsTrue() {
    IntStream.rangeClosed(552, 555)
        .mapToObj(number -> Reference.of("MAINT-" + number))
        .forEach(
            ticket -> {
              floor.responsiblePeople.put(
                  ticket, new ResponsiblePeople(Optional.of(TOM), Optional.empty()));
              floor.warned(ticket, Priority.HIGH);
            });
    floor.after(0);
    floor.acknowledge(TOM);
    assertThat(floor.database.value("SELECT state FROM whatsapp_outbox")).isEqualTo("PENDING");
    IntStream.rangeClosed(552, 554)
        .mapToObj(number -> Reference.of("MAINT-" + number))
        .forEach(
            ticket ->
                floor.does(
                    () ->
                        floor.subjects.on(
                            new TicketChanged(ticket, TicketStatus.RESOLVED, Priority.HIGH))));
    assertThat(floor.database.value("SELECT state FROM whatsapp_outbox")).isEqualTo("WITHDRAWN");
  }

  @Test
  void whatCannotBeWorkedOnHoldsUpNothingElse() {
    Reference broken = Reference.of("MAINT-1");
    floor.broken.add(broken);
    floor.breached(broken, Priority.HIGH);
    floor.breached(TICKET, Priority.HIGH);
    floor.after(0);
    assertThat(floor.told()).containsExactly(TOM);
    assertThat(floor.state()).isEqualTo("OPEN OPEN");
    floor.broken.clear();
    floor.after(0);
    assertThat(floor.told()).isEmpty();
    floor.after(1);
    assertThat(floor.told()).as("nobody is responsible, so who supervises").containsExactly(SUE);
  }

  @Test
  void anAlertForNobodyAtAllIsNotForgotten() {
    floor.responsiblePeople.clear();
    floor.people.without(SUE.value());
    floor.people.without(MAX.value());
    floor.breached(TICKET, Priority.HIGH);
    floor.after(0);
    assertThat(floor.state()).isEqualTo("EXHAUSTED");
    floor.someone(7, Role.MANAGER, null, null);
    floor.after(60);
    assertThat(floor.sent())
        .extracting(Announcement::to)
        .containsExactly(floor.someone(7, Role.MANAGER, null, null).id());
  }
}
