package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.access.Role;
import com.barron.production.demo.DemoSetting;
import com.barron.production.people.PersonId;
import com.barron.production.quality.RecordDefect;
import com.barron.production.quality.Severity;
import com.barron.production.reference.Reference;
import com.barron.whatsapp.channel.Choice;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.dialogue.DialogueState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a number is answered with, and what can be done next. */
class LookupsTest {
  private final DemoChat demoChat = new DemoChat();
  private final ChatScenario chatScenario = demoChat.chat();

  private List<String> steps(String said) {
    return chatScenario.hear(said).get(0).choices().stream().map(Choice::id).toList();
  }

  @Test
  void aTicketTellsItsStateThenItsClockThenWhatWhoAndSinceWhen() {
    assertThat(chatScenario.type("MAINT-553"))
        .startsWith(
            """
            ⏱️ SLA Status: MAINT-553
            🔧 In work
            Time Remaining: 5h 0m
            Status: ⚠️ Warning (< 6 hours)
            Machine: MACH-003 Press
            Fault: Bearing Noise · High
            Reported by: Lerato, 2 hours ago
            Owner: Lerato
            """);
    assertThat(chatScenario.type("MAINT-555")).contains("🆕 Open\n", "Owner: nobody yet");
    chatScenario.type("ACK MAINT-555");
    assertThat(chatScenario.type("MAINT-555")).contains("Owner: you");
  }

  @ParameterizedTest
  @CsvSource({
    "MAINT-540, ⏸️ Waiting for parts",
    "MAINT-541, ✅ Resolved",
    "MAINT-542, ✅ Resolved",
    "MAINT-543, ↩️ Withdrawn"
  })
  void aTicketTellsItsStateFirst(String ticket, String state) {
    assertThat(chatScenario.type(ticket).lines().skip(1).findFirst()).contains(state);
  }

  @Test
  void aTicketThatWasWithdrawnHasNoClock() {
    assertThat(chatScenario.type("MAINT-543")).doesNotContain("Status: ✅", "Status: 🔴");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ORD-12346", "MAINT-555"})
  void showAnswersAsTheNumberAlone(String number) {
    String alone = chatScenario.type(number);
    assertThat(chatScenario.type("show " + number)).isEqualTo(alone);
  }

  @Test
  void showAnswersAsTheFormOfAProcedure() {
    String asked = chatScenario.type("sop SOP-101");
    assertThat(chatScenario.type("SHOW sop 101")).isEqualTo(asked);
  }

  @Test
  void anOrderTellsItsProductItsDateAndItsHolds() {
    assertThat(chatScenario.type("show ORD-12348"))
        .contains("Status: On Hold")
        .contains("Product: Pump Housing\nDue: Fri 6 Mar 08:00")
        .contains(
            "On hold because of: DEF-98764\n• DEF-98764 · Wrong Dimension · High · 5 hours ago");
  }

  @Test
  void aMachineTellsItsOpenTickets() {
    assertThat(chatScenario.type("show MACH-002"))
        .startsWith(
            "🏭 MACH-002 · Press · Line A\n🔧 Open tickets: 1\n"
                + "• MAINT-555 · Bearing Noise · High · open · nobody yet");
    assertThat(steps("show MACH-002")).containsExactly("show MAINT-555", "report MACH-002 new");
    assertThat(chatScenario.type("show MACH-001")).contains("✅ No ticket is open.");
    assertThat(steps("show MACH-001")).containsExactly("report MACH-001");
  }

  @Test
  void aTapReportsTroubleOnTheMachineThatIsShown() {
    chatScenario.type("show MACH-002");
    assertThat(chatScenario.send(new Content.Tap("report MACH-002 new", "")))
        .contains("Issue Type: ?");
  }

  @Test
  void aDefectSaidAloneTellsWhatItIsAndWhatItHolds() {
    assertThat(chatScenario.type("def98764"))
        .startsWith(
            """
            🔎 Defect: DEF-98764
            Status: open
            🛑 It keeps ORD-12348 on hold.
            Type: Wrong Dimension · High
            Reported by: ?, 5 hours ago
            Owner: nobody yet
            🔐 Release asked for by: Lerato. A second person has to confirm.
            """);
    assertThat(steps("DEF-98764")).containsExactly("ATTACH DEF-98764", "show ORD-12348");
    assertThat(chatScenario.type("DEF-98746")).contains("❌ Defect not found", "SHOW DEF-98764");
  }

  @Test
  void aFailureSaidAloneTellsItsStepAndWhatWasSeen() {
    assertThat(chatScenario.type("SOPF-200"))
        .startsWith(
            """
            🔎 SOP failure: SOPF-200
            Status: open
            ⚠️ SOP-101, step 4: Check the run-out
            “∗Bore∗ too wide”
            Order: ORD-12345
            Reported by: Lerato, 3 hours ago
            """);
  }

  @Test
  void aChangeSaidAloneTellsWhatItChangesAndWhoDecided() {
    demoChat.boms.proposed("BCR-301", "*because*", FakePeople.LERATO);
    assertThat(chatScenario.type("BCR-301"))
        .startsWith(
            """
            📝 BOM change: BCR-301
            Status: submitted
            BOM-2001: BOLT-M8-30 4 → 3
            Reason: ∗because∗
            Proposed by: Lerato, just now
            """);
    demoChat.rights.give(new PersonId(3), Role.SUPERVISOR);
    demoChat.boms.approve(Reference.of("BCR-301"), new PersonId(3));
    assertThat(chatScenario.type("bcr 301")).contains("Status: approved, by Nomsa");
  }

  @Test
  void aBillTellsItsComponentsAndItsNumberAloneStillOpensItsForm() {
    assertThat(chatScenario.type("show BOM-2001"))
        .startsWith("🧾 BOM: BOM-2001 · Pump Housing P40\n• CAST-P40 — Housing casting P40 (1)");
    assertThat(chatScenario.type("BOM-2001")).contains("Component: ?");
  }

  @Test
  void aNumberIsShownWhileAQuestionIsOpenAndTheQuestionStays() {
    chatScenario.type("failed SOP-101 2");
    assertThat(chatScenario.type("DEF-98764")).contains("🔎 Defect: DEF-98764", "Order Number: ?");
  }

  @Test
  void theNextStepsFollowTheStateOfATicket() {
    assertThat(steps("MAINT-555"))
        .containsExactly("ACK MAINT-555", "ETA MAINT-555 30m", "ATTACH MAINT-555");
    assertThat(steps("ACK MAINT-555"))
        .containsExactly("DONE MAINT-555", "PARTS MAINT-555", "ETA MAINT-555 30m");
    assertThat(steps("MAINT-553"))
        .containsExactly("DONE MAINT-553", "PARTS MAINT-553", "ATTACH MAINT-553");
    assertThat(steps("PARTS MAINT-555"))
        .containsExactly("ARRIVED MAINT-555", "DONE MAINT-555", "ATTACH MAINT-555");
    assertThat(steps("ARRIVED MAINT-555")).startsWith("DONE MAINT-555");
    assertThat(steps("DONE MAINT-555")).containsExactly("REOPEN MAINT-555", "ATTACH MAINT-555");
    assertThat(steps("MAINT-543")).isEmpty();
  }

  @Test
  void afterAPromiseItIsNotOfferedAgain() {
    demoChat.alerts.open("MAINT-555");
    assertThat(steps("ETA MAINT-555 1h")).containsExactly("DONE MAINT-555", "PARTS MAINT-555");
  }

  @ParameterizedTest
  @CsvSource({
    "TECHNICIAN, 'ATTACH DEF-98764,show ORD-12348'",
    "SUPERVISOR, 'RELEASE DEF-98764,REFUSE DEF-98764,ATTACH DEF-98764'"
  })
  void theNextStepsFollowTheRole(Role role, String steps) {
    assertThat(demoChat.chat(role).hear("DEF-98764").get(0).choices().stream().map(Choice::id))
        .containsExactly(steps.split(","));
  }

  @Test
  void nobodyIsOfferedToConfirmWhatTheyAskedForOrRecorded() {
    ChatScenario supervisor = demoChat.chat(Role.SUPERVISOR);
    demoChat.defects.record(
        new RecordDefect(
            Reference.of("ORD-12345"),
            "INTERNAL_REJECT",
            Severity.HIGH,
            ChatScenario.SPEAKER.person()));
    demoChat.holds.asked(Reference.of("DEF-98765"), DemoSetting.MANAGER);
    assertThat(supervisor.hear("DEF-98765").get(0).choices().stream().map(Choice::id))
        .containsExactly("REFUSE DEF-98765", "ATTACH DEF-98765", "show ORD-12345");
    demoChat.holds.asked(Reference.of("DEF-98764"), ChatScenario.SPEAKER.person());
    assertThat(supervisor.hear("DEF-98764").get(0).choices().stream().map(Choice::id))
        .containsExactly("ATTACH DEF-98764", "show ORD-12348");
  }

  /** A step that changes something is not shown with a number, and not picked by one. */
  @ParameterizedTest
  @ValueSource(strings = {"MAINT-555", "show MAINT-555", "DEF-98764"})
  void numbersStillPickFromTheMenu(String lookup) {
    chatScenario.type(lookup);
    DialogueState state = chatScenario.state();
    for (int number = 7; number <= 9; number++) {
      assertThat(chatScenario.at(state).type(String.valueOf(number))).startsWith("🤔");
    }
    assertThat(chatScenario.at(state).type("2")).contains("Order Number: ?");
  }

  @Test
  void aTicketIsOpenedAgain() {
    chatScenario.type("DONE MAINT-555");
    assertThat(chatScenario.send(new Content.Tap("REOPEN MAINT-555", "")))
        .startsWith("🔁 MAINT-555 is open again");
    assertThat(chatScenario.type("reopen MAINT-555"))
        .startsWith("✋ Nothing changed: MAINT-555 is open.");
    assertThat(chatScenario.type("reopen")).contains("REOPEN MAINT-555");
  }
}
