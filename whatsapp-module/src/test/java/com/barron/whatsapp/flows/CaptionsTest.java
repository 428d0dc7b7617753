package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.reference.Reference;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.Content.MediaKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written below a photo is heard, and says where the photo belongs. */
class CaptionsTest {
  private final DemoChat demoChat = new DemoChat();
  private final ChatScenario chatScenario = demoChat.chat();

  @Test
  void addsThePhotoToWhatItsCaptionRecords() {
    assertThat(photo("defect 12345 internal reject high"))
        .contains("✅ Defect recorded!", "Reference: DEF-98765")
        .contains("📎 Photo for DEF-98765 received.");
    assertThat(demoChat.defects.recorded).hasSize(1);
    assertThat(subjects()).containsExactly("DEF-98765");

    photo("report MACH-001 bearing noise high");
    assertThat(subjects()).last().isEqualTo("MAINT-556");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MAINT-555",
        "maint 555",
        "#MAINT-555.",
        "attach MAINT-555",
        "the crack of MAINT-555",
        "MAINT-555.pdf"
      })
  void addsThePhotoToTheRecordThatItsCaptionNames(String caption) {
    chatScenario.type("defect ORD-12345 internal reject high");

    assertThat(photo(caption))
        .startsWith("📎 Photo for MAINT-555 received.")
        .doesNotContain("did not understand");
    assertThat(subjects()).containsExactly("MAINT-555");
  }

  @Test
  void obeysACaptionAfterUndo() {
    chatScenario.type("report MACH-001 bearing noise high");
    chatScenario.type("undo");

    assertThat(photo("MAINT-555")).startsWith("📎 Photo for MAINT-555 received.");
    assertThat(subjects()).containsExactly("MAINT-555");
  }

  @Test
  void doesWhatItsCaptionAsksFor() {
    assertThat(photo("DONE MAINT-555"))
        .contains("MAINT-555 is resolved")
        .contains("📎 Photo for MAINT-555 received.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"the crack", "bearing, left side", "foto 3 de 4", "IMG_0042.jpg"})
  void mereWordsStayTheCaption(String caption) {
    chatScenario.type("attach MAINT-555");

    assertThat(photo(caption))
        .startsWith("📎 Photo for MAINT-555 received.")
        .doesNotContain("did not understand")
        .doesNotContain("Welcome");
    assertThat(chatScenario.filesToFetch.get(0).media().caption()).isEqualTo(caption);
  }

  @Test
  void mereWordsInAFormLoseNoQuestionAndCountAsNoMiss() {
    chatScenario.type("defect ORD-12345");
    assertThat(photo("the crack")).startsWith("📷 Kept").contains("Defect Type: ?");
    assertThat(chatScenario.state().misses()).isZero();
  }

  @Test
  void answersTheOpenQuestion() {
    chatScenario.type("1");
    assertThat(photo("ORD-12345"))
        .startsWith("📷 Kept")
        .contains("✅ Order found: ORD-12345", "Defect Type: ?");
    chatScenario.type("internal reject");
    assertThat(photo("high")).contains("Defect recorded!").contains("DEF-98765 received");
    assertThat(subjects()).containsExactly("DEF-98765", "DEF-98765");
  }

  @Test
  void opensAFormForWhichThePhotoWaits() {
    assertThat(photo("defect 12345")).startsWith("📷 Kept").contains("Defect Type: ?");
    chatScenario.type("internal reject");
    chatScenario.type("high");
    assertThat(subjects()).containsExactly("DEF-98765");
  }

  @Test
  void saysWhenTheRecordIsNotThereAndKeepsThePhoto() {
    assertThat(photo("DEF-98766")).contains("❌ Defect not found", "ATTACH DEF-98765");
    assertThat(subjects()).isEmpty();
    chatScenario.type("attach DEF-98765");
    assertThat(subjects()).containsExactly("DEF-98765");
  }

  @Test
  void saysWhenTheRecordWasWithdrawn() {
    demoChat.attachments.withdrawn.add("MAINT-555");
    assertThat(photo("MAINT-555")).startsWith("✋ MAINT-555 was withdrawn: it takes no files.");
    assertThat(subjects()).isEmpty();
  }

  private String photo(String caption) {
    return chatScenario.send(new Content.Media(MediaKind.IMAGE, "photo", caption));
  }

  private Iterable<String> subjects() {
    return chatScenario.filesToFetch.stream()
        .map(FilesToFetch::subject)
        .map(Reference::toString)
        .toList();
  }
}
