package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.whatsapp.dialogue.DialogueState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said when nothing was said for a while. */
class IdleQuestionTest {
  private final DemoChat demoChat = new DemoChat();
  private final ChatScenario chatScenario = demoChat.chat();

  private String text(ChatResult chatResult) {
    assertThat(chatResult.replies()).hasSize(1);
    return chatResult.replies().get(0).asNumberedText();
  }

  @Test
  void asksTheOpenQuestionOnceMore() {
    chatScenario.type("defect ORD-12345 internal reject");
    ChatResult nudge = demoChat.chat.nudge(ChatScenario.SPEAKER, chatScenario.state());

    assertThat(text(nudge))
        .startsWith(
            "👋 Still there? Your defect report waits:\nSeverity (Low/Medium/High): ?\n1. Low");
    assertThat(nudge.state()).isEqualTo(chatScenario.state());
  }

  @Test
  void closesTheFormAndGoesOnWithIt() {
    chatScenario.type("defect ORD-12345 internal reject");
    ChatResult end = demoChat.chat.leave(ChatScenario.SPEAKER, chatScenario.state());

    assertThat(text(end)).startsWith("⌛ I closed your defect report").contains("Type resume");
    assertThat(end.state().form()).isEmpty();
    assertThat(chatScenario.at(end.state()).type("resume"))
        .contains("Severity (Low/Medium/High): ?");
    assertThat(chatScenario.type("high")).contains("✅ Defect recorded!");
  }

  @Test
  void offersNothingToGoOnWithWhenNothingWasFilled() {
    chatScenario.type("1");
    ChatResult end = demoChat.chat.leave(ChatScenario.SPEAKER, chatScenario.state());

    assertThat(text(end)).doesNotContain("resume");
    assertThat(end.state().suspendedForm()).isEmpty();
  }

  /** A newer version may still know it. */
  @Test
  void closesInSilenceAFormThatADeploymentTookAway() {
    var gone = new DialogueState("gone", Map.of("a", "b"), List.of(), 0);

    assertThat(demoChat.chat.nudge(ChatScenario.SPEAKER, gone).replies()).isEmpty();
    ChatResult end = demoChat.chat.leave(ChatScenario.SPEAKER, gone);
    assertThat(end.replies()).isEmpty();
    assertThat(end.state().form()).isEmpty();
    assertThat(end.state().suspendedForm().orElseThrow().form()).isEqualTo("gone");
  }
}
