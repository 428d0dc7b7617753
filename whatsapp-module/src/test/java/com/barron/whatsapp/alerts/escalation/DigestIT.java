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
import com.barron.production.sla.ResponsiblePeople;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DigestIT {
  private static final Reference OTHER = Reference.of("MAINT-554");

  private final AlertFixture floor = new AlertFixture();

  @BeforeEach
  void tomIsAtHomeForTwoHours() {
    floor.someone(TOM.value(), Role.TECHNICIAN, "B", NightCalendar.DAY);
    floor.nightCalendar.untilMorning = Duration.ofHours(2);
    floor.responsiblePeople.put(OTHER, new ResponsiblePeople(Optional.of(TOM), Optional.empty()));
  }

  @Test
  void whatIsUrgentWakesPeople() {
    floor.warned(TICKET, Priority.HIGH);
    floor.breached(OTHER, Priority.LOW);
    floor.after(0);
    assertThat(floor.told()).containsExactly(TOM, TOM);
  }

  @Test
  void whatIsNotUrgentComesInOneMessageAtTheStartOfTheShift() {
    floor.warned(TICKET, Priority.MEDIUM);
    floor.warned(OTHER, Priority.LOW);
    floor.after(0);
    assertThat(floor.outcomes()).isEqualTo("1 DIGEST, 1 DIGEST");
    floor.after(119);
    assertThat(floor.sent()).isEmpty();
    floor.nightCalendar.isOver = true;
    floor.after(1);
    assertThat(floor.sent())
        .singleElement()
        .satisfies(
            message ->
                assertThat(message.reply().text())
                    .contains("2 SLA alerts", "MAINT-555 · 2h 59m left · Medium", "MAINT-554"));
    floor.arrives();
    floor.after(59);
    assertThat(floor.sent()).as("from then on there is time to acknowledge").hasSize(1);
    floor.after(1);
    assertThat(floor.told()).containsExactly(TOM, SUE, SUE);
  }

  @Test
  void leavesOutWhatIsNotTrueAnyMore() {
    floor.warned(TICKET, Priority.MEDIUM);
    floor.warned(OTHER, Priority.LOW);
    floor.after(0);
    floor.acknowledge(SUE);
    floor.database.execute(
        "UPDATE sla_clock SET warn_at = now() + interval '9 hours', breach_at = now() + interval '10 hours'"
            + " WHERE subject = 'MAINT-554'");
    floor.after(120);
    assertThat(floor.sent()).isEmpty();
    assertThat(floor.outcomes()).isEqualTo("1 WITHDRAWN, 1 WITHDRAWN");
    floor.nightCalendar.isOver = true;
    floor.after(7 * 60);
    assertThat(floor.told()).as("when it is true again").containsExactly(TOM);
  }

  @Test
  void aDigestOfOneIsAnOrdinaryMessage() {
    floor.warned(TICKET, Priority.MEDIUM);
    floor.after(0);
    floor.after(120);
    assertThat(floor.sent())
        .singleElement()
        .satisfies(message -> assertThat(message.reply().choices()).hasSize(3));
  }

  @Test
  void whoeverComesAfterTheDeadlineIsNotWaitedFor() {
    floor.nightCalendar.untilMorning = Duration.ofHours(6);
    floor.warned(TICKET, Priority.MEDIUM);
    floor.after(0);
    assertThat(floor.told()).containsExactly(SUE);
  }

  @Test
  void goesOnAtOnceWhenTheDigestCannotBeSent() {
    floor.warned(TICKET, Priority.MEDIUM);
    floor.after(0);
    floor.announcements.unreachable.add(TOM);
    floor.announcements.unreachable.add(SUE);
    floor.after(120);
    assertThat(floor.told()).containsExactly(MAX);
    assertThat(floor.outcomes()).isEqualTo("1 UNREACHABLE, 4 UNREACHABLE, 5 SENT_TO_OUTBOX");
  }

  @Test
  void aResolvedTicketIsInNoDigest() {
    floor.warned(TICKET, Priority.MEDIUM);
    floor.after(0);
    floor.does(
        () -> floor.subjects.on(new TicketChanged(TICKET, TicketStatus.RESOLVED, Priority.MEDIUM)));
    assertThat(floor.outcomes()).isEqualTo("1 WITHDRAWN");
  }
}
