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
import com.barron.production.openwork.acknowledgement.AlertAcknowledgement;
import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;
import com.barron.production.sla.SlaAlarm;
import com.barron.production.sla.responsibility.ResponsiblePeople;
import com.barron.whatsapp.outbox.announcement.Announcement;
import com.barron.whatsapp.people.NightCalendar;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlertProcessorIT {
  private final AlertFixture alertFixture = new AlertFixture();

  @Test
  void tellsTheAssigneeAtOnce() {
    alertFixture.warned(TICKET, Priority.HIGH);
    alertFixture.after(0);
    assertThat(alertFixture.sent())
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.to()).isEqualTo(TOM);
              assertThat(message.reply().text())
                  .startsWith("⚠️ SLA warning: MAINT-555\nTime left: 4h 59m");
              assertThat(message.validFor())
                  .isBetween(Duration.ofMinutes(299), Duration.ofMinutes(300));
            });
    assertThat(alertFixture.outcomes()).isEqualTo("1 SENT_TO_OUTBOX");
    alertFixture.after(0);
    assertThat(alertFixture.sent()).hasSize(1);
  }

  @Test
  void goesUpTheChainUntilSomebodyAcknowledges() {
    alertFixture.breached(TICKET, Priority.LOW);
    alertFixture.after(0);
    assertThat(alertFixture.told()).containsExactly(TOM);
    alertFixture.arrives();
    alertFixture.after(14);
    assertThat(alertFixture.told()).isEmpty();
    alertFixture.after(1);
    assertThat(alertFixture.told()).containsExactly(SUE);
    alertFixture.after(15);
    assertThat(alertFixture.told()).as("who supervises knows already").containsExactly(MAX);
    assertThat(alertFixture.acknowledge(MAX)).isEqualTo(new AlertAcknowledgement.Taken());
    alertFixture.after(600);
    assertThat(alertFixture.told()).isEmpty();
    assertThat(alertFixture.state()).isEqualTo("ACKNOWLEDGED");
  }

  @Test
  void tellsTheEndOfTheChainAgainLessAndLessOftenThenOnceADay() {
    alertFixture.breached(TICKET, Priority.HIGH);
    alertFixture.after(0);
    alertFixture.after(15);
    alertFixture.after(15);
    assertThat(alertFixture.told()).containsExactly(TOM, SUE, MAX);
    assertThat(alertFixture.state()).isEqualTo("OPEN");
    for (int minutes : new int[] {60, 120, 240, 1440, 1440}) {
      alertFixture.after(minutes - 1);
      assertThat(alertFixture.told()).isEmpty();
      alertFixture.after(1);
      assertThat(alertFixture.told()).containsExactly(MAX);
      assertThat(alertFixture.state()).isEqualTo("EXHAUSTED");
    }
    assertThat(alertFixture.acknowledge(MAX)).isEqualTo(new AlertAcknowledgement.Taken());
  }

  @Test
  void howItIsToldAgainIsARowOfATable() {
    alertFixture.database.execute(
        "UPDATE sla_repetition SET growth = 1, repeats = 2, then_minutes = 600 WHERE kind = 'BREACH'");
    try {
      alertFixture.breached(TICKET, Priority.HIGH);
      alertFixture.after(0);
      alertFixture.after(15);
      alertFixture.after(15);
      alertFixture.told();
      for (int minutes : new int[] {60, 60, 600}) {
        alertFixture.after(minutes - 1);
        assertThat(alertFixture.told()).isEmpty();
        alertFixture.after(1);
        assertThat(alertFixture.told()).containsExactly(MAX);
      }
    } finally {
      alertFixture.database.execute(
          "UPDATE sla_repetition SET growth = 2, repeats = 3, then_minutes = 1440");
    }
  }

  @Test
  void nobodyIsWokenForTheRepeatOfWhatIsNotHigh() {
    alertFixture.breached(TICKET, Priority.MEDIUM);
    alertFixture.after(0);
    alertFixture.after(15);
    alertFixture.after(15);
    assertThat(alertFixture.told()).containsExactly(TOM, SUE, MAX);
    alertFixture.someone(MAX.value(), Role.MANAGER, null, NightCalendar.DAY);
    alertFixture.someone(SUE.value(), Role.SUPERVISOR, null, NightCalendar.DAY);
    alertFixture.night.untilMorning = Duration.ofHours(8);
    alertFixture.after(60);
    assertThat(alertFixture.told()).isEmpty();
    alertFixture.after(8 * 60);
    assertThat(alertFixture.told()).containsExactly(MAX);
  }

  @Test
  void withoutAnAssigneeItTellsTheReportersTeamAndWhoSupervisesNow() {
    alertFixture.responsible.put(
        TICKET, new ResponsiblePeople(Optional.empty(), Optional.of(RITA)));
    alertFixture.someone(6, Role.SUPERVISOR, null, NightCalendar.DAY);
    alertFixture.warned(TICKET, Priority.HIGH);
    alertFixture.after(0);
    assertThat(alertFixture.told()).containsExactlyInAnyOrder(RITA, TIM, SUE);
  }

  @Test
  void goesOnAtOnceWhereNobodyIs() {
    alertFixture.responsible.clear();
    alertFixture.someone(SUE.value(), Role.SUPERVISOR, null, NightCalendar.DAY);
    alertFixture.warned(TICKET, Priority.HIGH);
    alertFixture.after(0);
    assertThat(alertFixture.told()).containsExactly(MAX);
  }

  @Test
  void goesOnAtOnceWhereSomebodyCannotBeReached() {
    alertFixture.announcements.unreachable.add(TOM);
    alertFixture.warned(TICKET, Priority.HIGH);
    alertFixture.after(0);
    assertThat(alertFixture.told()).containsExactly(SUE);
    assertThat(alertFixture.outcomes()).isEqualTo("1 UNREACHABLE, 4 SENT_TO_OUTBOX");
  }

  @Test
  void goesOnAtOnceWhenAMessageDoesNotArrive() {
    alertFixture.warned(TICKET, Priority.HIGH);
    alertFixture.after(0);
    alertFixture.outbox("state = 'DEAD', error_code = '63016', finished_at = now()");
    alertFixture.after(0);
    assertThat(alertFixture.told()).containsExactly(TOM, SUE);
    alertFixture.outbox(
        "state = 'SENT', provider_message_id = 'SM1', finished_at = now(), delivery = 'FAILED'"
            + " WHERE state = 'PENDING'");
    alertFixture.after(0);
    assertThat(alertFixture.told()).containsExactly(MAX);
    assertThat(alertFixture.outcomes()).isEqualTo("1 FAILED, 4 FAILED, 5 SENT_TO_OUTBOX");
  }

  @Test
  void waitsForTheOthersWhenOneOfManyIsNotReached() {
    alertFixture.responsible.put(
        TICKET, new ResponsiblePeople(Optional.empty(), Optional.of(RITA)));
    alertFixture.announcements.unreachable.add(RITA);
    alertFixture.warned(TICKET, Priority.HIGH);
    alertFixture.after(0);
    assertThat(alertFixture.told()).containsExactlyInAnyOrder(TIM, SUE);
  }

  @Test
  void showsOperatorsWhatReachedNobodyAndTriesAgain() {
    alertFixture.announcements.unreachable.add(TOM);
    alertFixture.announcements.unreachable.add(SUE);
    alertFixture.announcements.unreachable.add(MAX);
    alertFixture.warned(TICKET, Priority.HIGH);
    alertFixture.after(0);
    assertThat(alertFixture.state()).isEqualTo("EXHAUSTED");
    assertThat(
            alertFixture.database.value(
                "SELECT subject || ' ' || people_tried FROM sla_alerts_unheard"))
        .isEqualTo("MAINT-555 3");
    alertFixture.announcements.unreachable.clear();
    alertFixture.after(60);
    assertThat(alertFixture.told()).containsExactly(MAX);
    assertThat(alertFixture.database.value("SELECT subject FROM sla_alerts_unheard"))
        .isEqualTo("no row");
  }

  @Test
  void aBreachSupersedesTheWarning() {
    alertFixture.warned(TICKET, Priority.HIGH);
    alertFixture.after(0);
    alertFixture.pass(301);
    alertFixture.raise(AlertFixture.alarm(TICKET, SlaAlarm.Kind.BREACH, Priority.HIGH));
    alertFixture.after(0);
    assertThat(alertFixture.state()).isEqualTo("OVER OPEN");
    assertThat(alertFixture.told()).containsExactly(TOM, TOM);
  }

  @Test
  void anAlarmThatIsRaisedAgainChangesNothing() {
    alertFixture.warned(TICKET, Priority.HIGH);
    alertFixture.after(0);
    alertFixture.raise(AlertFixture.alarm(TICKET, SlaAlarm.Kind.WARNING, Priority.HIGH));
    alertFixture.after(0);
    assertThat(alertFixture.told()).hasSize(1);
  }

  @Test
  void sendsNothingThatHasEnded() {
    alertFixture.warned(TICKET, Priority.HIGH);
    alertFixture.database.execute(
        """
        UPDATE sla_clock SET warn_at = NULL, breach_at = NULL;
        UPDATE sla_interval SET ended_at = now(), ended_as = 'STOPPED';
        """);
    alertFixture.after(0);
    assertThat(alertFixture.told()).isEmpty();
    assertThat(alertFixture.state()).isEqualTo("OVER");
  }

  @Test
  void aWarningThatComesTooLateIsLeftToTheBreach() {
    alertFixture.warned(TICKET, Priority.HIGH);
    alertFixture.after(301);
    assertThat(alertFixture.told()).isEmpty();
    assertThat(alertFixture.state()).isEqualTo("OVER");
  }

  @Test
  void restsWithThePausedClockAndGoesOnWithIt() {
    alertFixture.warned(TICKET, Priority.HIGH);
    alertFixture.database.execute(
        """
        UPDATE sla_clock SET warn_at = NULL, breach_at = NULL;
        UPDATE sla_interval SET ended_at = now(), ended_as = 'PAUSED';
        """);
    alertFixture.after(0);
    alertFixture.after(300);
    assertThat(alertFixture.told()).isEmpty();
    assertThat(alertFixture.state()).isEqualTo("OPEN");
    alertFixture.happens(
        () -> {
          alertFixture.subjects.on(
              new TicketChanged(TICKET, TicketStatus.ACKNOWLEDGED, Priority.HIGH));
          alertFixture.sql.write(
              "UPDATE sla_clock SET warn_at = now() - interval '1 min', breach_at = now() + interval '1 hour'");
        });
    alertFixture.after(0);
    assertThat(alertFixture.told()).containsExactly(TOM);
  }

  @Test
  void waitsForAClockThatWasMoved() {
    alertFixture.warned(TICKET, Priority.HIGH);
    alertFixture.database.execute(
        "UPDATE sla_clock SET warn_at = now() + interval '1 hour', breach_at = now() + interval '7 hours'");
    alertFixture.after(0);
    alertFixture.after(59);
    assertThat(alertFixture.told()).isEmpty();
    alertFixture.after(1);
    assertThat(alertFixture.told()).containsExactly(TOM);
  }

  @Test
  void takesBackWhatWaitsWhenTheTicketIsResolved() {
    alertFixture.warned(TICKET, Priority.HIGH);
    alertFixture.after(0);
    alertFixture.happens(
        () ->
            alertFixture.subjects.on(
                new TicketChanged(TICKET, TicketStatus.RESOLVED, Priority.HIGH)));
    assertThat(alertFixture.outcomes()).isEqualTo("1 WITHDRAWN");
    assertThat(alertFixture.database.value("SELECT state FROM whatsapp_outbox"))
        .isEqualTo("WITHDRAWN");
    assertThat(alertFixture.state()).isEqualTo("OVER");
  }

  @Test
  void tellsAgainWhatWasTakenBackForAPause() {
    alertFixture.warned(TICKET, Priority.HIGH);
    alertFixture.after(0);
    alertFixture.happens(
        () ->
            alertFixture.subjects.on(
                new TicketChanged(TICKET, TicketStatus.WAITING_FOR_PARTS, Priority.HIGH)));
    assertThat(alertFixture.outcomes()).isEqualTo("1 WITHDRAWN");
    alertFixture.after(0);
    assertThat(alertFixture.told()).containsExactly(TOM, TOM);
  }

  @Test
  void listsManyAlertsForOnePersonInOneMessage() {
    IntStream.rangeClosed(1, 12)
        .mapToObj(number -> Reference.of("MAINT-" + number))
        .forEach(
            ticket -> {
              alertFixture.responsible.put(
                  ticket, new ResponsiblePeople(Optional.of(TOM), Optional.empty()));
              alertFixture.warned(ticket, Priority.HIGH);
            });
    alertFixture.after(0);
    assertThat(alertFixture.sent())
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.reply().text().lines()).hasSize(12);
              assertThat(message.reply().text()).endsWith("… and 2 more");
            });
    assertThat(
            alertFixture.database.value(
                "SELECT count(*) || ' ' || count(DISTINCT outbox_id) FROM sla_alert_notification"))
        .isEqualTo("12 1");
  }

  @Test
  void takesAListBackOnlyWhenNothingOfItIsTrue() {
    IntStream.rangeClosed(552, 555)
        .mapToObj(number -> Reference.of("MAINT-" + number))
        .forEach(
            ticket -> {
              alertFixture.responsible.put(
                  ticket, new ResponsiblePeople(Optional.of(TOM), Optional.empty()));
              alertFixture.warned(ticket, Priority.HIGH);
            });
    alertFixture.after(0);
    alertFixture.acknowledge(TOM);
    assertThat(alertFixture.database.value("SELECT state FROM whatsapp_outbox"))
        .isEqualTo("PENDING");
    IntStream.rangeClosed(552, 554)
        .mapToObj(number -> Reference.of("MAINT-" + number))
        .forEach(
            ticket ->
                alertFixture.happens(
                    () ->
                        alertFixture.subjects.on(
                            new TicketChanged(ticket, TicketStatus.RESOLVED, Priority.HIGH))));
    assertThat(alertFixture.database.value("SELECT state FROM whatsapp_outbox"))
        .isEqualTo("WITHDRAWN");
  }

  @Test
  void whatCannotBeWorkedOnHoldsUpNothingElse() {
    Reference broken = Reference.of("MAINT-1");
    alertFixture.broken.add(broken);
    alertFixture.breached(broken, Priority.HIGH);
    alertFixture.breached(TICKET, Priority.HIGH);
    alertFixture.after(0);
    assertThat(alertFixture.told()).containsExactly(TOM);
    assertThat(alertFixture.state()).isEqualTo("OPEN OPEN");
    alertFixture.broken.clear();
    alertFixture.after(0);
    assertThat(alertFixture.told()).isEmpty();
    alertFixture.after(1);
    assertThat(alertFixture.told())
        .as("nobody is responsible, so who supervises")
        .containsExactly(SUE);
  }

  @Test
  void anAlertForNobodyAtAllIsNotForgotten() {
    alertFixture.responsible.clear();
    alertFixture.people.without(SUE.value());
    alertFixture.people.without(MAX.value());
    alertFixture.breached(TICKET, Priority.HIGH);
    alertFixture.after(0);
    assertThat(alertFixture.state()).isEqualTo("EXHAUSTED");
    alertFixture.someone(7, Role.MANAGER, null, null);
    alertFixture.after(60);
    assertThat(alertFixture.sent())
        .extracting(Announcement::to)
        .containsExactly(alertFixture.someone(7, Role.MANAGER, null, null).id());
  }
}
