package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.reference.Reference;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.Content.Recorded;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Messages that were changed or deleted after they were sent. */
class CorrectionTest {
  private final DemoChat demoChat = new DemoChat();
  private final ChatScenario chatScenario = demoChat.chat();

  @Test
  void aChangedMessageCountsWhenItRecordedNothing() {
    chatScenario.type("defct");
    assertThat(
            chatScenario.send(
                new Content.Edit("wamid.IN1", "defect ORD-12345 internal reject high")))
        .contains("Defect recorded!");
  }

  @Test
  void aChangedMessageDoesNotRecordTwice() {
    chatScenario.type("defect ORD-12345 internal reject high");

    assertThat(edited("defect ORD-12346 internal reject high", true))
        .startsWith("✏️ DEF-98765 was recorded before you changed your message")
        .contains("undo");
    assertThat(demoChat.defects.recorded).hasSize(1);
    assertThat(chatScenario.type("1")).contains("DEF-98765 is withdrawn");

    assertThat(edited("defect ORD-12346", false))
        .contains("stays as it was")
        .doesNotContain("undo");
  }

  @Test
  void aDeletedMessageOffersUndo() {
    chatScenario.type("defect ORD-12345 internal reject high");
    assertThat(chatScenario.send(new Content.Revoke("wamid.IN1", recorded(true))))
        .startsWith("🗑️ DEF-98765 was recorded from the message that you deleted, and stays.");
    assertThat(chatScenario.type("1")).contains("DEF-98765 is withdrawn");
  }

  @Test
  void aDeletedMessageIsNotAnsweredOtherwise() {
    chatScenario.type("1");
    var before = chatScenario.state();
    assertThat(chatScenario.hear(new Content.Revoke("wamid.IN1"))).isEmpty();
    assertThat(chatScenario.hear(new Content.Revoke("wamid.IN1", recorded(false)))).isEmpty();
    assertThat(chatScenario.state()).isEqualTo(before);
  }

  @Test
  void tellsWhatAMessageRecorded() {
    ChatResult result =
        demoChat.chat.answer(
            ChatScenario.SPEAKER,
            chatScenario.state(),
            new Content.Text("defect ORD-12345 internal reject high"),
            DemoChat.CLOCK.instant());
    assertThat(result.recorded()).contains(Reference.of("DEF-98765"));
  }

  private String edited(String text, boolean isUndoable) {
    return chatScenario.send(new Content.Edit("wamid.IN1", text, recorded(isUndoable)));
  }

  private static Optional<Recorded> recorded(boolean isUndoable) {
    return Optional.of(new Recorded(Reference.of("DEF-98765"), isUndoable));
  }
}
