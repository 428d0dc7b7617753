package com.barron.production.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("MAINT-556 is OPEN and does not allow CONTINUE");
  }

  @Test
  void aResolvedTicketCanOnlyBeReopened() {
    ticket.resolve(NOW);
    assertThatThrownBy(() -> ticket.acknowledge(SIPHO)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(ticket::waitForParts).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> ticket.resolve(NOW)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> ticket.reprioritise(Priority.LOW))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN,JOIN ACKNOWLEDGE WAIT_FOR_PARTS NOTE ASSIGN REPRIORITISE RESOLVE WITHDRAW",
    "ACKNOWLEDGED,JOIN WAIT_FOR_PARTS NOTE ASSIGN REPRIORITISE RESOLVE",
    "WAITING_FOR_PARTS,JOIN CONTINUE NOTE ASSIGN REPRIORITISE RESOLVE",
    "RESOLVED,NOTE REOPEN",
    "WITHDRAWN,''"
  })
  void theLifeCycleSaysWhatIsPossible(TicketStatus status, String possible) {
    assertThat(
            Arrays.stream(TicketAction.values())
                .filter(status::allows)
                .map(TicketAction::name)
                .collect(Collectors.joining(" ")))
        .isEqualTo(possible);
  }

  @Test
  void anotherUrgencyIsToldToOthers() {
    ticket.reprioritise(Priority.LOW);
    assertThat(ticket.changed())
        .isEqualTo(new TicketChanged(Reference.of("MAINT-556"), TicketStatus.OPEN, Priority.LOW));
  }

  private TicketStatus status() {
    return ticket.changed().status();
  }
}
