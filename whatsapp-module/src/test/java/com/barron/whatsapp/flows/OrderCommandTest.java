package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.access.Role;
import com.barron.production.orders.OrderStatus;
import com.barron.production.orders.OrderView;
import com.barron.production.reference.Reference;
import org.junit.jupiter.api.Test;

/** Orders are started, make progress, and end. */
class OrderCommandTest {
  private final DemoChat demoChat = new DemoChat();

  @Test
  void anOrderIsMadeFromTheStartToTheEnd() {
    ChatScenario technician = demoChat.chat(Role.TECHNICIAN);
    assertThat(technician.type("progress ORD-12346 10"))
        .startsWith("✋ Nothing changed: ORD-12346 is Released.");
    assertThat(technician.type("start ORD-12346")).startsWith("▶️ ORD-12346 is started.");
    assertThat(technician.type("start ord12346"))
        .startsWith("✋ Nothing changed: ORD-12346 is In Progress.");
    assertThat(technician.type("progress ORD-12346 80%"))
        .startsWith("📈 ORD-12346: 80 % complete.");
    assertThat(order("ORD-12346").percentComplete()).isEqualTo(80);
    assertThat(technician.type("complete ORD-12346"))
        .startsWith("✅ ORD-12346 is completed: its clock has stopped.");
    assertThat(order("ORD-12346").status()).isEqualTo(OrderStatus.COMPLETED);
    assertThat(technician.type("complete ORD-12346"))
        .startsWith("✋ Nothing changed: ORD-12346 is Completed.");
  }

  @Test
  void anOrderOnHoldSaysWhatHoldsIt() {
    ChatScenario technician = demoChat.chat(Role.TECHNICIAN);
    assertThat(technician.type("complete ORD-12348"))
        .startsWith("✋ Nothing changed: ORD-12348 is On Hold.\nOn hold because of: DEF-98764");
    assertThat(technician.type("progress ORD-12348 90"))
        .startsWith("✋ Nothing changed: ORD-12348 is On Hold.");
    assertThat(order("ORD-12348").percentComplete()).isEqualTo(55);
  }

  @Test
  void morePercentThanThereAreChangesNothing() {
    assertThat(demoChat.chat(Role.TECHNICIAN).type("progress ORD-12345 180"))
        .startsWith("🤔 Progress is between 0 and 100.");
    assertThat(order("ORD-12345").percentComplete()).isEqualTo(75);
  }

  @Test
  void anOrderIsCancelledBySupervisors() {
    assertThat(demoChat.chat(Role.TECHNICIAN).type("cancel ORD-12348"))
        .startsWith("✋ Not for your role: cancel an order");
    assertThat(demoChat.chat(Role.SUPERVISOR).type("cancel ORD-12348"))
        .startsWith("🚫 ORD-12348 is cancelled: its clock has stopped.");
    assertThat(order("ORD-12348").status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(order("ORD-12348").heldBy()).isEmpty();
  }

  @Test
  void anUnknownOrderOffersCloseOnes() {
    assertThat(demoChat.chat(Role.TECHNICIAN).type("start ORD-12364"))
        .startsWith("❌ Order not found")
        .contains("START ORD-12346");
  }

  @Test
  void theWordAloneIsNoCommand() {
    ChatScenario supervisor = demoChat.chat(Role.SUPERVISOR);
    assertThat(supervisor.type("cancel")).doesNotContain("CANCEL ORD");
    assertThat(order("ORD-12345").status()).isEqualTo(OrderStatus.IN_PROGRESS);
  }

  private OrderView order(String number) {
    return demoChat.orders.known(Reference.of(number));
  }
}
