package com.barron.whatsapp.alerts.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.people.StaffMember;
import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;
import com.barron.production.sla.SlaAlarm.Kind;
import com.barron.whatsapp.alerts.Alert;
import com.barron.whatsapp.alerts.AlertState;
import com.barron.whatsapp.alerts.AlertValidity;
import com.barron.whatsapp.alerts.PlannedNotification;
import com.barron.whatsapp.channel.Choice;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.channel.Template;
import com.barron.whatsapp.text.TimeText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlertTextTest {
  private static final Instant DEADLINE = Instant.parse("2026-03-09T13:05:00Z");
  private static final StaffMember TOM = technician("Tom", "en");

  private static StaffMember technician(String name, String language) {
    return new StaffMember(
        new PersonId(1), name, Role.TECHNICIAN, language, Optional.empty(), Optional.empty());
  }

  @Test
  void aWarningTellsTheTimeLeft() {
    Reply reply = reply(told("MAINT-555", Kind.WARNING, Priority.HIGH, "2026-03-09T08:00:00Z"));
    assertThat(reply.text())
        .isEqualTo(
            "⚠️ SLA warning: MAINT-555\nTime left: 5h 5m\nDeadline: today 13:05\nPriority: High");
    assertThat(reply.choices())
        .extracting(Choice::id)
        .containsExactly("ACK MAINT-555", "ETA MAINT-555 30m", "PARTS MAINT-555");
    assertThat(reply.choices()).allMatch(choice -> choice.label().length() <= 20);
    assertThat(reply.hint()).isEqualTo("When it is done: DONE MAINT-555");
    assertThat(reply.template())
        .contains(
            new Template(
                Template.Name.SLA_WARNING,
                Locale.ENGLISH,
                List.of("MAINT-555", "5h 5m", "Mon 9 Mar 13:05")));
  }

  @Test
  void itIsToldInTheLanguageOfItsReader() {
    PlannedNotification told =
        told("MAINT-555", Kind.WARNING, Priority.HIGH, "2026-03-09T08:00:00Z");
    Reply reply =
        AlertText.of(technician("Lucía", "es"), when(told), Map.of()).reply(List.of(told));

    assertThat(reply.text())
        .isEqualTo(
            "⚠️ Aviso de SLA: MAINT-555\nTiempo restante: 5h 5min\nPlazo: hoy 13:05\nPrioridad: Alta");
    assertThat(reply.choices()).extracting(Choice::label).contains("👍 Me encargo");
    assertThat(reply.hint()).isEqualTo("Cuando esté listo: DONE MAINT-555");
    assertThat(reply.template())
        .contains(
            new Template(
                Template.Name.SLA_WARNING,
                Locale.forLanguageTag("es"),
                List.of("MAINT-555", "5h 5min", "lun 9 mar 13:05")));
  }

  @Test
  void timesAreToldByTheClockOfTheReader() {
    PlannedNotification told =
        told("MAINT-555", Kind.WARNING, Priority.HIGH, "2026-03-09T08:00:00Z");
    var elsewhere =
        new TimeText(told.alert().now(), ZoneId.of("Asia/Tokyo"), ZoneId.of("Africa/Johannesburg"));
    Reply reply = AlertText.of(TOM, elsewhere, Map.of()).reply(List.of(told));
    assertThat(reply.text()).contains("Deadline: today 22:05 GMT+9");
    assertThat(reply.template().orElseThrow().variables()).contains("Mon 9 Mar 22:05 GMT+9");
  }

  @Test
  void aBreachTellsSinceWhen() {
    Reply reply = reply(told("ORD-12350", Kind.BREACH, Priority.MEDIUM, "2026-03-10T14:05:00Z"));
    assertThat(reply.text())
        .isEqualTo(
            "🔴 SLA breached: ORD-12350\nOverdue since yesterday 13:05 (25h 0m)\nPriority: Medium");
    assertThat(reply.template())
        .contains(
            new Template(
                Template.Name.SLA_BREACH,
                Locale.ENGLISH,
                List.of("ORD-12350", "25h 0m", "Mon 9 Mar 13:05")));
  }

  @Test
  void onlyTicketsWaitForParts() {
    for (String subject : List.of("ORD-12350", "DEF-98765")) {
      Reply reply = reply(told(subject, Kind.WARNING, Priority.HIGH, "2026-03-09T08:00:00Z"));
      assertThat(reply.choices())
          .extracting(Choice::id)
          .containsExactly("ACK " + subject, "ETA " + subject + " 30m");
      assertThat(reply.hint()).isEmpty();
    }
  }

  @Test
  void aListBeginsWithTheMostUrgentOne() {
    List<PlannedNotification> sorted =
        List.of(
                told("MAINT-1", Kind.WARNING, Priority.HIGH, "2026-03-09T08:00:00Z"),
                told("MAINT-2", Kind.BREACH, Priority.LOW, "2026-03-09T14:05:00Z"),
                told("MAINT-3", Kind.BREACH, Priority.HIGH, "2026-03-09T15:05:00Z"))
            .stream()
            .sorted(AlertText.URGENCY)
            .toList();
    Reply reply = AlertText.of(TOM, when(sorted.get(0)), Map.of()).reply(sorted);
    assertThat(reply.text())
        .isEqualTo(
            """
            ⏱️ 3 SLA alerts for you
            🔴 MAINT-3 · 2h 0m overdue · High
            🔴 MAINT-2 · 1h 0m overdue · Low
            ⚠️ MAINT-1 · 5h 5m left · High""");
    assertThat(reply.hint())
        .isEqualTo("Take one with ACK and its number, for example ACK MAINT-3.");
    assertThat(reply.template().orElseThrow().variables()).startsWith("MAINT-3");
  }

  @Test
  void whatTheSubjectIsStandsBesideItsNumber() {
    Map<Reference, List<String>> facts =
        Map.of(
            Reference.of("MAINT-1"),
            List.of("MACH-002 CNC Mill 2", "Oil Leak"),
            Reference.of("ORD-2"),
            List.of("Pump Housing P40"));
    PlannedNotification ticket =
        told("MAINT-1", Kind.WARNING, Priority.HIGH, "2026-03-09T08:00:00Z");
    AlertText spanish = AlertText.of(technician("Lucía", "es"), when(ticket), facts);
    PlannedNotification order = told("ORD-2", Kind.BREACH, Priority.LOW, "2026-03-09T14:05:00Z");

    Reply single = spanish.reply(List.of(ticket));
    assertThat(single.text())
        .startsWith("⚠️ Aviso de SLA: MAINT-1\nMACH-002 CNC Mill 2 · Fuga de aceite\n");
    assertThat(single.template().orElseThrow().variables()).startsWith("MAINT-1");
    assertThat(AlertText.of(TOM, when(ticket), facts).reply(List.of(order, ticket)).text())
        .contains(
            "🔴 ORD-2 · Pump Housing P40 · 1h 0m overdue · Low",
            "⚠️ MAINT-1 · MACH-002 CNC Mill 2 · Oil Leak · 5h 5m left · High");
  }

  @Test
  void aListHasTenLinesAtTheMost() {
    List<PlannedNotification> many =
        IntStream.rangeClosed(1, 1234)
            .mapToObj(n -> told("MAINT-" + n, Kind.WARNING, Priority.LOW, "2026-03-09T08:00:00Z"))
            .toList();
    assertThat(AlertText.of(TOM, when(many.get(0)), Map.of()).reply(many).text().lines())
        .hasSize(12)
        .last()
        .isEqualTo("… and 1,224 more");
  }

  private static Reply reply(PlannedNotification told) {
    return AlertText.of(TOM, when(told), Map.of()).reply(List.of(told));
  }

  /** Read on the plant's clock, at the time of the alert. */
  private static TimeText when(PlannedNotification told) {
    return new TimeText(told.alert().now(), ZoneOffset.UTC, ZoneOffset.UTC);
  }

  private static PlannedNotification told(
      String subject, Kind kind, Priority priority, String now) {
    Alert alert =
        new Alert(
            1,
            Reference.of(subject),
            kind,
            priority,
            AlertState.OPEN,
            -1,
            0,
            Optional.empty(),
            new AlertValidity.True(DEADLINE),
            Instant.parse(now));
    return new PlannedNotification(alert, TOM, 0, 0, DEADLINE, Optional.empty(), Optional.empty());
  }
}
