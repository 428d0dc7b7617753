package com.barron.whatsapp.alerts.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;
import com.barron.production.sla.SlaAlarm;
import com.barron.production.sla.responsibility.ResponsiblePeople;
import com.barron.whatsapp.people.NightCalendar;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

class ManyAlertsIT {
  private static final Logger LOG = Logger.getLogger(ManyAlertsIT.class);
  private static final int MANY = 10_000;
  private static final int TECHNICIANS = 200;
  private static final int BATCH = 500;

  private final AlertFixture alertFixture = new AlertFixture();

  /** As many as fall due at once after an outage. How long it takes is printed, not judged. */
  @Test
  void twoWorkersTellTenThousandAlertsOnceEach() {
    List<Reference> tickets =
        IntStream.rangeClosed(1, MANY).mapToObj(number -> Reference.of("MAINT-" + number)).toList();
    IntStream.range(0, TECHNICIANS)
        .forEach(one -> alertFixture.someone(1000L + one, Role.TECHNICIAN, "C", null));
    tickets.forEach(
        ticket ->
            alertFixture.responsible.put(
                ticket,
                new ResponsiblePeople(
                    Optional.of(
                        new PersonId(1000L + Integer.parseInt(ticket.digits()) % TECHNICIANS)),
                    Optional.empty())));
    alertFixture.database.execute(
        """
        INSERT INTO sla_clock (subject, cycle, warn_at, breach_at)
        SELECT 'MAINT-' || n, 1, now() - interval '1 hour', now() + interval '5 hours'
          FROM generate_series(1, 10000) AS n
        """);
    long began = System.nanoTime();
    for (int first = 0; first < MANY; first += BATCH) {
      alertFixture.raise(
          tickets.subList(first, first + BATCH).stream()
              .map(ticket -> AlertFixture.alarm(ticket, SlaAlarm.Kind.WARNING, Priority.HIGH))
              .toArray(SlaAlarm[]::new));
    }
    long raised = System.nanoTime();
    CompletableFuture.allOf(
            Stream.of(alertFixture.work(), alertFixture.work())
                .map(
                    worker ->
                        CompletableFuture.runAsync(worker::pass, task -> new Thread(task).start()))
                .toArray(CompletableFuture[]::new))
        .join();
    long told = System.nanoTime();
    LOG.infof(
        "alerts=%d raised in %d ms, told by two workers in %d ms with %d messages",
        MANY,
        (raised - began) / 1_000_000,
        (told - raised) / 1_000_000,
        alertFixture.sent().size());

    assertThat(
            alertFixture.database.value(
                "SELECT count(*) || ' ' || count(DISTINCT alert) FROM sla_alert_notification WHERE outcome = 'SENT_TO_OUTBOX'"))
        .isEqualTo(MANY + " " + MANY);
    assertThat(
            alertFixture.database.value(
                "SELECT count(*) FROM sla_alert WHERE state = 'OPEN' AND step = 0 AND next_at > now()"))
        .isEqualTo(String.valueOf(MANY));
  }

  @Test
  void twoWorkersSendADigestOnce() {
    alertFixture.someone(AlertFixture.TOM.value(), Role.TECHNICIAN, "B", NightCalendar.DAY);
    List<Reference> tickets =
        IntStream.rangeClosed(1, 30).mapToObj(number -> Reference.of("MAINT-" + number)).toList();
    tickets.forEach(
        ticket -> {
          alertFixture.responsible.put(
              ticket, new ResponsiblePeople(Optional.of(AlertFixture.TOM), Optional.empty()));
          alertFixture.clock(ticket, -60, 600);
        });
    alertFixture.raise(
        tickets.stream()
            .map(ticket -> AlertFixture.alarm(ticket, SlaAlarm.Kind.WARNING, Priority.LOW))
            .toArray(SlaAlarm[]::new));
    alertFixture.after(0);
    alertFixture.pass(480);
    CompletableFuture.allOf(
            IntStream.range(0, 4)
                .mapToObj(
                    worker ->
                        CompletableFuture.runAsync(
                            alertFixture.work()::pass, task -> new Thread(task).start()))
                .toArray(CompletableFuture[]::new))
        .join();
    assertThat(alertFixture.told()).containsExactly(AlertFixture.TOM);
  }
}
