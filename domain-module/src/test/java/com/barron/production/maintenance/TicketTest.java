package com.barron.production.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TicketTest {
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final PersonId SIPHO = new PersonId(4);

  private final Ticket ticket =
      Ticket.opened(
          Reference.of("MAINT-556"),
          new ReportTrouble(
              Reference.of("MACH-001"), "BEARING_NOISE", Priority.HIGH, new PersonId(1)),
          NOW);

  @Test
  void isAcknowledgedWaitsForPartsGoesOnAndIsResolved() {
    ticket.acknowledge(SIPHO);
    assertThat(status()).isEqualTo(TicketStatus.ACKNOWLEDGED);
    ticket.waitForParts();
    assertThat(status()).isEqualTo(TicketStatus.WAITING_FOR_PARTS);
    ticket.partsArrived();
    assertThat(status()).isEqualTo(TicketStatus.ACKNOWLEDGED);
    ticket.resolve(NOW);
    assertThat(status()).isEqualTo(TicketStatus.RESOLVED);
    ticket.reopen();
    assertThat(status()).isEqualTo(TicketStatus.OPEN);
  }

  @Test
  void partsArriveOnlyWhereTheyAreAwaited() {
    assertThatThrownBy(ticket::partsArrived)
        .isInstanceOf(TicketRefusedException.class)
        .hasMessage("MAINT-556 is OPEN and cannot become ACKNOWLEDGED");
  }

  @Test
  void aResolvedTicketCanOnlyBeReopened() {
    ticket.resolve(NOW);
    assertThatThrownBy(() -> ticket.acknowledge(SIPHO)).isInstanceOf(TicketRefusedException.class);
    assertThatThrownBy(ticket::waitForParts).isInstanceOf(TicketRefusedException.class);
    assertThatThrownBy(() -> ticket.resolve(NOW)).isInstanceOf(TicketRefusedException.class);
    assertThatThrownBy(() -> ticket.reprioritise(Priority.LOW))
        .isInstanceOf(TicketRefusedException.class);
  }

  @Test
  void anotherUrgencyIsToldToOthers() {
    ticket.reprioritise(Priority.LOW);
    assertThat(ticket.moved())
        .isEqualTo(new TicketChanged(Reference.of("MAINT-556"), TicketStatus.OPEN, Priority.LOW));
  }

  private TicketStatus status() {
    return ticket.moved().status();
  }
}
