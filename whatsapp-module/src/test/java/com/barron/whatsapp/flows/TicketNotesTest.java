package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.access.Role;
import com.barron.production.maintenance.TicketStatus;
import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;
import org.junit.jupiter.api.Test;

/** What is said of tickets is kept, and supervisors direct who does what. */
class TicketNotesTest {
  private static final Reference TICKET = Reference.of("MAINT-555");
  private final DemoChat demoChat = new DemoChat();

  @Test
  void whatWasDoneIsKeptWithWhoDidIt() {
    ChatScenario technician = demoChat.chat(Role.TECHNICIAN);
    technician.type("ACK MAINT-555");
    technician.type("DONE MAINT-555 replaced the bearing");
    assertThat(technician.type("show MAINT-555"))
        .contains("• resolved: you, just now: “replaced the bearing”", "• taken: you, just now");
  }

  @Test
  void aNoteChangesNothingElse() {
    ChatScenario technician = demoChat.chat(Role.TECHNICIAN);
    assertThat(technician.type("note MAINT-555 it smells of oil"))
        .startsWith("📝 Noted with MAINT-555.");
    assertThat(demoChat.maintenance.stored(TICKET).status()).isEqualTo(TicketStatus.OPEN);
    assertThat(technician.type("show MAINT-555"))
        .contains("• note: you, just now: “it smells of oil”");
    assertThat(technician.type("note MAINT-555")).startsWith("✍️ Please add the number and what");
    assertThat(technician.type("note MAINT-999 x")).startsWith("❌ Ticket not found");
    assertThat(technician.type("note MAINT-555 " + "x".repeat(501))).contains("500");
  }

  @Test
  void aPromiseTakesANote() {
    ChatScenario technician = demoChat.chat(Role.TECHNICIAN);
    assertThat(technician.type("ETA MAINT-555 30m the fitter has the key"))
        .startsWith("✅ MAINT-555 is yours.");
    assertThat(technician.type("show MAINT-555"))
        .contains("• taken: you, just now: “the fitter has the key”");
  }

  @Test
  void aTicketIsGivenToSomebodyByTheirName() {
    ChatScenario supervisor = demoChat.chat(Role.SUPERVISOR);
    assertThat(supervisor.type("assign MAINT-555 Nobody Here")).contains("Nobody Here");
    assertThat(supervisor.type("assign MAINT-555"))
        .startsWith("✍️ Please add the number and a name");
    assertThat(demoChat.chat(Role.TECHNICIAN).type("assign MAINT-555 Nomsa"))
        .startsWith("✋ Not for your role");
  }

  @Test
  void theDeadlineFollowsTheUrgency() {
    ChatScenario supervisor = demoChat.chat(Role.SUPERVISOR);
    assertThat(supervisor.type("urgency MAINT-555 low"))
        .startsWith("⏱️ MAINT-555 has the urgency Low now");
    assertThat(demoChat.maintenance.stored(TICKET).urgency()).isEqualTo(Priority.LOW);
    assertThat(supervisor.type("urgency MAINT-555 soon")).startsWith("✍️ Please add the number");
    assertThat(supervisor.type("urgency MAINT-541 low"))
        .startsWith("✋ Nothing changed: MAINT-541 is resolved");
  }
}
