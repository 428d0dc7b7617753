package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.demo.DemoSetting;
import com.barron.production.reference.Reference;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said when somebody takes a record back. */
class UndoTest {
  private static final Reference DEFECT = Reference.of("DEF-98765");

  private final DemoChat demoChat = new DemoChat();
  private final ChatScenario chatScenario = demoChat.chat();

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
        .startsWith("✋ Nothing changed: somebody acts on DEF-98765 already.");

    demoChat.holds.release(DEFECT, DemoSetting.MANAGER);

    assertThat(chatScenario.type("undo"))
        .startsWith("✋ Nothing changed: DEF-98765 is closed already.");
  }

  @Test
  void saysThatThereIsNothingToUndo() {
    assertThat(chatScenario.type("undo")).startsWith("ℹ️ You have nothing to undo.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Undo!", "take back", "UNDO"})
  void isUnderstoodInTheMiddleOfAForm(String said) {
    chatScenario.type("defect ORD-12346 internal reject high");
    chatScenario.type("defect ORD-12345");

    assertThat(chatScenario.type(said)).startsWith("↩️ DEF-98765").contains("Defect Type: ?");
  }
}
