package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.UndoResult;
import com.barron.production.demo.DemoSetting;
import com.barron.production.reference.Reference;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said when somebody takes a record back. */
class UndoTest {
  private static final Reference DEFECT = Reference.of("DEF-98765");

  private final DemoChat demoChat = new DemoChat();
  private final ChatScenario chatScenario = demoChat.chat();

  @Test
  void whatWasDoneToARecordIsTakenBackAndTheRecordStays() {
    var demoChat = new DemoChat();
    demoChat.undo.next.push(
        new UndoResult.Reverted(AuditAction.TICKET_RESOLVED, Reference.of("MAINT-555")));
    assertThat(demoChat.chat().type("undo")).startsWith("↩️ Taken back: closing MAINT-555.");
  }

  @Test
  void saysHowTheOrderGoesOn() {
    assertThat(chatScenario.type("defect ORD-12346 internal reject high"))
        .contains("Wrong? Type undo");

    assertThat(chatScenario.type("undo"))
        .startsWith("↩️ DEF-98765 is withdrawn.\nOrder ORD-12346: Released");
  }

  @Test
  void saysWhatHoldsTheOrderStill() {
    chatScenario.type("defect ORD-12348 internal reject high");

    assertThat(chatScenario.type("undo"))
        .startsWith(
            "↩️ DEF-98765 is withdrawn.\nOrder ORD-12348 stays ON HOLD because of: DEF-98764");
  }

  @Test
  void saysThatItIsTooLate() {
    chatScenario.type("defect ORD-12345 internal reject high");
    demoChat.time.advance(Duration.ofMinutes(6));

    assertThat(chatScenario.type("undo"))
        .startsWith("⌛ Nothing changed: DEF-98765 is more than 5 minutes old.");
  }

  @Test
  void saysThatSomebodyActsOnItOrThatItIsOver() {
    chatScenario.type("defect ORD-12345 internal reject high");
    demoChat.holds.release(DEFECT, DemoSetting.SUPERVISOR);

    assertThat(chatScenario.type("undo"))
        .startsWith("✋ Nothing changed: somebody is working on DEF-98765 already.");

    demoChat.holds.release(DEFECT, DemoSetting.MANAGER);

    assertThat(chatScenario.type("undo"))
        .startsWith("✋ Nothing changed: DEF-98765 is closed already.");
  }

  @Test
  void saysThatThereIsNothingToUndo() {
    assertThat(chatScenario.type("undo")).startsWith("ℹ️ You have nothing to undo.");
  }

  @Test
  void saysWhatWasDoneLastWhenItCannotBeTakenBack() {
    demoChat.undo.next.add(
        new UndoResult.Final(AuditAction.TICKET_RESOLVED, Optional.of(Reference.of("MAINT-553"))));
    demoChat.undo.next.add(new UndoResult.Final(AuditAction.PERSON_INVITED, Optional.empty()));

    assertThat(chatScenario.type("undo"))
        .startsWith(
            "✋ Nothing changed. The last thing that you did was closing MAINT-553; it cannot be"
                + " taken back.");
    assertThat(chatScenario.type("undo")).contains("was inviting somebody; it cannot");
  }

  @Test
  void switchingAlertsIsSomethingThatWasDone() {
    chatScenario.type("alerts off");

    assertThat(demoChat.audited)
        .extracting(AuditEntry::auditAction)
        .containsExactly(AuditAction.ALERTS_SWITCHED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Undo!", "take back", "UNDO"})
  void isUnderstoodInTheMiddleOfAForm(String said) {
    chatScenario.type("defect ORD-12346 internal reject high");
    chatScenario.type("defect ORD-12345");

    assertThat(chatScenario.type(said)).startsWith("↩️ DEF-98765").contains("Defect Type: ?");
  }
}
