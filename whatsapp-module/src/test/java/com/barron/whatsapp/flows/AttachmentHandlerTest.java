package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.reference.Reference;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.Content.MediaKind;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Photos and documents on their way to a record. */
class AttachmentHandlerTest {
  private static final Content PHOTO = new Content.Media(MediaKind.IMAGE, "photo", "the crack");
  private static final Content PDF = new Content.Media(MediaKind.DOCUMENT, "pdf", "");

  private final DemoChat demoChat = new DemoChat();
  private final ChatScenario chatScenario = demoChat.chat();

  @Test
  void addsWhatIsSentAfterADefectToTheDefect() {
    String done = chatScenario.type("defect ORD-12345 internal reject high");
    assertThat(done).endsWith("📎 Send a photo or PDF to add it. Wrong? Type undo.");

    assertThat(chatScenario.send(PHOTO)).startsWith("📎 Photo added to DEF-98765.");
    assertThat(chatScenario.send(PDF)).startsWith("📎 Document added to DEF-98765.");

    assertThat(chatScenario.filesToFetch)
        .containsExactly(
            wanted("DEF-98765", (Content.Media) PHOTO), wanted("DEF-98765", (Content.Media) PDF));
  }

  @Test
  void addsWhatIsSentAfterATicketToTheTicket() {
    chatScenario.type("report MACH-001 bearing noise high");

    assertThat(chatScenario.send(PHOTO)).startsWith("📎 Photo added to MAINT-556.");
  }

  @Test
  void addsSeveralOfOneMessage() {
    chatScenario.type("attach MAINT-555");
    var three = new Content.Media(MediaKind.IMAGE, List.of("a", "b", "c"), "");

    assertThat(chatScenario.send(three)).startsWith("📎 3 files added to MAINT-555.");
    assertThat(chatScenario.filesToFetch).containsExactly(wanted("MAINT-555", three));
  }

  @Test
  void goesOnWhileOtherThingsAreAsked() {
    chatScenario.type("defect ORD-12345 internal reject high");
    chatScenario.type("ORD-12346");
    chatScenario.type("menu");
    chatScenario.type("MAINT-555");
    chatScenario.type("what");

    assertThat(chatScenario.send(PHOTO)).startsWith("📎 Photo added to DEF-98765.");
  }

  @Test
  void answersNoQuestionAndLosesNone() {
    chatScenario.type("defect ORD-12345 internal reject high");
    chatScenario.type("report MACH-001");

    assertThat(chatScenario.send(PHOTO))
        .startsWith("📎 Photo added to DEF-98765.")
        .contains("Issue Type: ?")
        .contains("1. ");
    chatScenario.type("bearing noise");
    chatScenario.type("high");
    assertThat(chatScenario.send(PHOTO)).startsWith("📎 Photo added to MAINT-556.");
  }

  @Test
  void asksWhereItBelongsWhenNothingWaitsForIt() {
    assertThat(chatScenario.send(PHOTO)).contains("ATTACH DEF-98765").doesNotContain("Welcome");
    chatScenario.type("1");
    assertThat(chatScenario.send(PDF)).contains("ATTACH DEF-98765").endsWith("Order Number: ?");
    assertThat(chatScenario.filesToFetch).isEmpty();
  }

  @Test
  void forgetsTheRecordAfterHalfAnHourWithoutFiles() {
    chatScenario.type("defect ORD-12345 internal reject high");
    demoChat.time.advance(Duration.ofMinutes(29));
    assertThat(chatScenario.send(PHOTO)).contains("added");
    demoChat.time.advance(Duration.ofMinutes(29));
    assertThat(chatScenario.send(PHOTO)).contains("added");
    demoChat.time.advance(Duration.ofMinutes(30));

    assertThat(chatScenario.send(PHOTO)).contains("Where does this photo belong?");
    assertThat(chatScenario.filesToFetch).hasSize(2);
  }

  @Test
  void forgetsTheRecordWhenAnotherIsMadeThatTakesNoFiles() {
    chatScenario.type("defect ORD-12345 internal reject high");
    List.of("BOM-2001", "1", "3", "New supplier", "yes").forEach(chatScenario::type);

    assertThat(chatScenario.send(PHOTO)).contains("Where does this photo belong?");
  }

  @Test
  void takesNoMoreThanARecordCanHave() {
    chatScenario.type("attach DEF-98765");
    IntStream.range(0, 8).forEach(i -> assertThat(chatScenario.send(PHOTO)).contains("added"));

    assertThat(chatScenario.send(PHOTO)).startsWith("✋ DEF-98765 can have 10 files, no more.");
    assertThat(chatScenario.type("attach SOPF-199")).startsWith("✋ SOPF-199 can have 10 files");
    assertThat(chatScenario.filesToFetch).hasSize(8);
  }

  @Test
  void namesARecordForLater() {
    assertThat(chatScenario.type("attach"))
        .startsWith("✍️ Please add the number: ATTACH DEF-98765");
    assertThat(chatScenario.type("Attach maint 555")).contains("they are added to MAINT-555.");
    assertThat(chatScenario.send(PHOTO)).startsWith("📎 Photo added to MAINT-555.");
    assertThat(chatScenario.type("attach DEF-98766"))
        .startsWith("❌ Defect not found\nDid you mean ATTACH DEF-98765?");
    assertThat(chatScenario.send(PHOTO)).as("still").startsWith("📎 Photo added to MAINT-555.");
  }

  @Test
  void namesARecordInTheMiddleOfAForm() {
    chatScenario.type("1");
    assertThat(chatScenario.type("attach MAINT-555"))
        .contains("MAINT-555")
        .endsWith("Order Number: ?");
    assertThat(chatScenario.send(PHOTO))
        .startsWith("📎 Photo added to MAINT-555.")
        .contains("Order");
  }

  private static FilesToFetch wanted(String subject, Content.Media media) {
    return new FilesToFetch(Reference.of(subject), media);
  }
}
