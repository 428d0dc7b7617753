package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.whatsapp.channel.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same report twice within a minute is asked back. */
class RepeatedDefectTest {
  private static final String DEFECT = "defect ORD-12345 internal reject high";

  private final DemoChat demoChat = new DemoChat();
  private final ChatScenario chatScenario = demoChat.chat();

  @Test
  void asksWhetherAnotherOneIsMeant() {
    chatScenario.type(DEFECT);

    assertThat(chatScenario.type(DEFECT))
        .startsWith("ℹ️ DEF-98765 was recorded 0 s ago, and says the same.\nAnother one?")
        .contains("1. Yes, another one", "2. No");
    assertThat(demoChat.defects.recorded).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "1", "Another"})
  void recordsAnotherOne(String yes) {
    chatScenario.type(DEFECT);
    chatScenario.type(DEFECT);

    assertThat(chatScenario.type(yes)).contains("Defect recorded!", "Reference: DEF-98766");
    assertThat(demoChat.defects.recorded).hasSize(2);
  }

  @Test
  void recordsNothingMore() {
    chatScenario.type(DEFECT);
    chatScenario.type(DEFECT);

    assertThat(chatScenario.send(new Content.Tap("NO", "")))
        .startsWith("👍 Nothing more was recorded: DEF-98765 stays.");
    assertThat(demoChat.defects.recorded).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "defect ORD-12346 internal reject high",
        "defect ORD-12345 wrong dimension high",
        "defect ORD-12345 internal reject low"
      })
  void anotherDefectIsRecorded(String other) {
    chatScenario.type(DEFECT);
    assertThat(chatScenario.type(other)).contains("Defect recorded!");
  }

  @Test
  void recordsTheSameAgainAfterUndo() {
    chatScenario.type(DEFECT);
    chatScenario.type("undo");
    assertThat(chatScenario.type(DEFECT)).contains("Defect recorded!");
  }

  @Test
  void aTicketOnTheSameMachineIsOfferedToBeJoined() {
    chatScenario.type("report MACH-001 bearing noise high");
    assertThat(chatScenario.type("report MACH-001 bearing noise high"))
        .contains("🔧 MAINT-556 is already open on MACH-001")
        .contains("Join it");
  }
}
