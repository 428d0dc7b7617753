package com.barron.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.receiver.ReceivedEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The judge finds what it is there for. */
class EventEvidenceTest {
  private final EventEvidence evidence =
      new EventEvidence(Map.of("MAINT-1", List.of("ticket.opened", "ticket.done")));

  @Test
  void isContentWithWhatHappened() {
    assertThat(evidence.complaints(List.of(told("ticket.opened", 1), told("ticket.done", 1))))
        .isEmpty();
  }

  @Test
  void findsWhatIsLost() {
    assertThat(evidence.complaints(List.of(told("ticket.opened", 1)))).hasSize(1);
    assertThat(evidence.complaints(List.of())).hasSize(1);
  }

  @Test
  void findsWhatIsOutOfOrder() {
    assertThat(evidence.complaints(List.of(told("ticket.done", 1), told("ticket.opened", 1))))
        .hasSize(1);
  }

  @Test
  void findsWhatDidNotHappen() {
    assertThat(
            evidence.complaints(
                List.of(
                    told("ticket.opened", 1), told("ticket.done", 1), told("ticket.opened", 2))))
        .hasSize(1);
  }

  @Test
  void findsWhatIsToldTwiceAsTwoEvents() {
    assertThat(
            evidence.complaints(
                List.of(
                    told("ticket.opened", 1), told("ticket.opened", 1), told("ticket.done", 1))))
        .hasSize(1);
  }

  private static ReceivedEvent told(String type, int ticket) {
    String body = "{\"type\":\"" + type + "\",\"data\":{\"ticket\":\"MAINT-" + ticket + "\"}}";
    return new ReceivedEvent("/", "msg_" + type + ticket, "0", List.of(), body, true);
  }
}
