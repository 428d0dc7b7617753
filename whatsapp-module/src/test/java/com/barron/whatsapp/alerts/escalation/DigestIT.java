package com.barron.whatsapp.alerts.escalation;

import static com.barron.whatsapp.alerts.escalation.AlertFixture.MAX;
import static com.barron.whatsapp.alerts.escalation.AlertFixture.SUE;
import static com.barron.whatsapp.alerts.escalation.AlertFixture.TICKET;
import static com.barron.whatsapp.alerts.escalation.AlertFixture.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.access.Role;
import com.barron.production.maintenance.TicketChanged;
import com.barron.production.maintenance.TicketStatus;
import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;
import com.barron.production.sla.responsibility.ResponsiblePeople;
import com.barron.whatsapp.people.NightCalendar;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DigestIT {
  private static final Reference OTHER = Reference.of("MAINT-554");

  private final AlertFixture alertFixture = new AlertFixture();

  @BeforeEach
  void tomIsAtHomeForTwoHours() {
    alertFixture.someone(TOM.value(), Role.TECHNICIAN, "B", NightCalendar.DAY);
    alertFixture.night.untilMorning = Duration.ofHours(2);
    alertFixture.responsible.put(OTHER, new ResponsiblePeople(Optional.of(TOM), Optional.empty()));
  }

  @Test
  void aBreachOfLowPriorityWaitsForTheShift() {
    alertFixture.breached(TICKET, Priority.LOW);
    alertFixture.after(0);
    assertThat(alertFixture.told()).isEmpty();
    alertFixture.after(120);
    assertThat(alertFixture.told()).containsExactly(TOM);
  }

  @Test
  void whatIsUrgentWakesPeople() {
    alertFixture.warned(TICKET, Priority.HIGH);
    alertFixture.breached(OTHER, Priority.MEDIUM);
    alertFixture.after(0);
    assertThat(alertFixture.told()).containsExactly(TOM, TOM);
  }

  @Test
  void whatIsNotUrgentComesInOneMessageAtTheStartOfTheShift() {
    alertFixture.warned(TICKET, Priority.MEDIUM);
    alertFixture.warned(OTHER, Priority.LOW);
    alertFixture.after(0);
    assertThat(alertFixture.outcomes()).isEqualTo("1 DIGEST, 1 DIGEST");
    alertFixture.after(119);
    assertThat(alertFixture.sent()).isEmpty();
    alertFixture.night.isOver = true;
    alertFixture.after(1);
    assertThat(alertFixture.sent())
        .singleElement()
        .satisfies(
            message ->
                assertThat(message.reply().text())
                    .contains("2 SLA alerts", "MAINT-555 · 2h 59m left · Medium", "MAINT-554"));
    alertFixture.arrives();
    alertFixture.after(59);
    assertThat(alertFixture.sent()).as("from then on there is time to acknowledge").hasSize(1);
    alertFixture.after(1);
    assertThat(alertFixture.told()).containsExactly(TOM, SUE, SUE);
  }

  @Test
  void leavesOutWhatIsNotTrueAnyMore() {
    alertFixture.warned(TICKET, Priority.MEDIUM);
    alertFixture.warned(OTHER, Priority.LOW);
    alertFixture.after(0);
    alertFixture.acknowledge(SUE);
    alertFixture.database.execute(
        "UPDATE sla_clock SET warn_at = now() + interval '9 hours', breach_at = now() + interval '10 hours'"
            + " WHERE subject = 'MAINT-554'");
    alertFixture.after(120);
    assertThat(alertFixture.sent()).isEmpty();
    assertThat(alertFixture.outcomes()).isEqualTo("1 WITHDRAWN, 1 WITHDRAWN");
    alertFixture.night.isOver = true;
    alertFixture.after(7 * 60);
    assertThat(alertFixture.told()).as("when it is true again").containsExactly(TOM);
  }

  @Test
  void aDigestOfOneIsAnOrdinaryMessage() {
    alertFixture.warned(TICKET, Priority.MEDIUM);
    alertFixture.after(0);
    alertFixture.after(120);
    assertThat(alertFixture.sent())
        .singleElement()
        .satisfies(message -> assertThat(message.reply().choices()).hasSize(3));
  }

  @Test
  void whoeverComesAfterTheDeadlineIsNotWaitedFor() {
    alertFixture.night.untilMorning = Duration.ofHours(6);
    alertFixture.warned(TICKET, Priority.MEDIUM);
    alertFixture.after(0);
    assertThat(alertFixture.told()).containsExactly(SUE);
  }

  @Test
  void goesOnAtOnceWhenTheDigestCannotBeSent() {
    alertFixture.warned(TICKET, Priority.MEDIUM);
    alertFixture.after(0);
    alertFixture.announcements.unreachable.add(TOM);
    alertFixture.announcements.unreachable.add(SUE);
    alertFixture.after(120);
    assertThat(alertFixture.told()).containsExactly(MAX);
    assertThat(alertFixture.outcomes()).isEqualTo("1 UNREACHABLE, 4 UNREACHABLE, 5 SENT_TO_OUTBOX");
  }

  @Test
  void aResolvedTicketIsInNoDigest() {
    alertFixture.warned(TICKET, Priority.MEDIUM);
    alertFixture.after(0);
    alertFixture.happens(
        () ->
            alertFixture.subjects.on(
                new TicketChanged(TICKET, TicketStatus.RESOLVED, Priority.MEDIUM)));
    assertThat(alertFixture.outcomes()).isEqualTo("1 WITHDRAWN");
  }
}
