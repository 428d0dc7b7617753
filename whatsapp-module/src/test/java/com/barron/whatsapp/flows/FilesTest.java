package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.reference.Reference;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.Content.MediaKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Photos and documents on their way to a record. */
class FilesTest {
  private static final Content PHOTO = new Content.Media(MediaKind.IMAGE, "photo", "the crack");
  private static final Content UNTITLED = new Content.Media(MediaKind.IMAGE, "photo", "");
  private static final Content PDF = new Content.Media(MediaKind.DOCUMENT, "pdf", "");

  private final DemoChat demoChat = new DemoChat();
  private final ChatScenario chatScenario = demoChat.chat();

  @Test
  void addsWhatIsSentAfterADefectToTheDefect() {
    String done = chatScenario.type("defect ORD-12345 internal reject high");
    assertThat(done).endsWith("📎 Send a photo or PDF to add it. Wrong? Type undo.");

    assertThat(chatScenario.send(PHOTO)).startsWith("📎 Photo for DEF-98765 received.");
    assertThat(chatScenario.send(PDF)).startsWith("📎 Document for DEF-98765 received.");

    assertThat(chatScenario.filesToFetch)
        .containsExactly(
            wanted("DEF-98765", (Content.Media) PHOTO), wanted("DEF-98765", (Content.Media) PDF));
  }

  @Test
  void addsWhatIsSentAfterATicketToTheTicket() {
    chatScenario.type("report MACH-001 bearing noise high");

    assertThat(chatScenario.send(PHOTO)).startsWith("📎 Photo for MAINT-556 received.");
  }

  @Test
  void addsSeveralOfOneMessage() {
    chatScenario.type("attach MAINT-555");
    var three = new Content.Media(MediaKind.IMAGE, List.of("a", "b", "c"), "");

    assertThat(chatScenario.send(three)).startsWith("📎 3 files for MAINT-555 received.");
    assertThat(chatScenario.filesToFetch).containsExactly(wanted("MAINT-555", three));
  }

  @Test
  void goesOnWhileOtherThingsAreAsked() {
    chatScenario.type("defect ORD-12345 internal reject high");
    chatScenario.type("ORD-12346");
    chatScenario.type("menu");
    chatScenario.type("MAINT-555");
    chatScenario.type("what");

    assertThat(chatScenario.send(PHOTO)).startsWith("📎 Photo for DEF-98765 received.");
  }

  @Test
  void keepsWhatIsSentInTheMiddleOfAFormForWhatItMakes() {
    chatScenario.type("defect ORD-12345 internal reject high");
    chatScenario.type("report MACH-001");

    assertThat(chatScenario.send(PHOTO))
        .startsWith("📷 Kept: your photo is added when this is saved.")
        .contains("Issue Type: ?")
        .contains("1. ");
    assertThat(chatScenario.filesToFetch).isEmpty();
    chatScenario.type("bearing noise");
    assertThat(chatScenario.type("high"))
        .contains("Ticket: MAINT-556")
        .contains("📎 Photo for MAINT-556 received.");

    assertThat(chatScenario.filesToFetch)
        .containsExactly(wanted("MAINT-556", (Content.Media) PHOTO));
    assertThat(chatScenario.state().files().pending()).isEmpty();
    assertThat(chatScenario.send(PDF)).startsWith("📎 Document for MAINT-556 received.");
  }

  @Test
  void keepsItWhileTheFormCanBeResumed() {
    chatScenario.type("1");
    chatScenario.type("ORD-12345");
    chatScenario.send(PHOTO);
    chatScenario.type("menu");
    chatScenario.type("ORD-12346");
    chatScenario.type("resume");
    chatScenario.type("internal reject");

    assertThat(chatScenario.type("high")).contains("📎 Photo for DEF-98765 received.");
    assertThat(chatScenario.filesToFetch).hasSize(1);
  }

  @Test
  void keepsItWhileACommandOffersAChoice() {
    chatScenario.type("1");
    chatScenario.type("ORD-12345");
    chatScenario.send(PHOTO);
    chatScenario.type("language");
    chatScenario.type("internal reject");

    assertThat(chatScenario.type("high")).contains("📎 Photo for DEF-98765 received.");
    assertThat(chatScenario.filesToFetch).hasSize(1);
  }

  @Test
  void saysSoWhenTheFormIsLeftForGood() {
    chatScenario.type("1");
    chatScenario.send(PHOTO);

    assertThat(chatScenario.type("menu")).contains("they were not added");

    assertThat(chatScenario.state().files().pending()).isEmpty();
    chatScenario.type("defect ORD-12345 internal reject high");
    assertThat(chatScenario.filesToFetch).isEmpty();
  }

  @Test
  void saysSoWhenNothingIsRecordedInTheEnd() {
    chatScenario.type("report MACH-002");
    chatScenario.send(PHOTO);
    assertThat(chatScenario.type("join it")).contains("You joined").contains("were not added");
  }

  @Test
  void saysSoWhenTheProviderHasItNoMore() {
    chatScenario.type("1");
    chatScenario.type("ORD-12345");
    chatScenario.send(PHOTO);
    chatScenario.type("menu");
    demoChat.time.advance(Duration.ofDays(6));
    assertThat(chatScenario.type("resume")).contains("WhatsApp no longer has the files");
    chatScenario.type("internal reject");
    assertThat(chatScenario.type("high")).doesNotContain("received");
    assertThat(chatScenario.filesToFetch).isEmpty();
  }

  @Test
  void keepsNoMoreThanARecordCanHave() {
    chatScenario.type("1");
    IntStream.range(0, 10).forEach(i -> assertThat(chatScenario.send(PHOTO)).contains("Kept"));
    assertThat(chatScenario.send(PHOTO)).startsWith("✋ A record can have 10 files, no more.");
  }

  @Test
  void addsWhatWasSentBeforeItsRecordWasNamed() {
    chatScenario.send(PHOTO);
    assertThat(chatScenario.type("attach MAINT-555"))
        .contains("they are added to MAINT-555.")
        .contains("📎 Photo for MAINT-555 received.");
    assertThat(chatScenario.filesToFetch)
        .containsExactly(wanted("MAINT-555", (Content.Media) PHOTO));
  }

  @Test
  void answersAnAlbumOnce() {
    chatScenario.type("attach MAINT-555");
    chatScenario.writing(at(0));
    assertThat(chatScenario.send(PHOTO)).startsWith("📎 Photo for MAINT-555 received.");
    assertThat(chatScenario.writing(at(1)).send(UNTITLED)).isEmpty();
    assertThat(chatScenario.writing(at(9)).send(UNTITLED)).isEmpty();
    assertThat(chatScenario.writing(at(9)).send(PDF)).startsWith("📎 Document");
    assertThat(chatScenario.writing(at(9)).send(UNTITLED)).startsWith("📎 Photo");
    assertThat(chatScenario.writing(at(20)).send(UNTITLED)).startsWith("📎 Photo");
    chatScenario.writing(at(21)).type("MAINT-555");
    assertThat(chatScenario.writing(at(22)).send(UNTITLED)).startsWith("📎 Photo");

    assertThat(chatScenario.filesToFetch).hasSize(7);
    assertThat(chatScenario.state().files().target().orElseThrow().sent()).isEqualTo(7);
  }

  @Test
  void answersAnAlbumInAFormOnceAndKeepsTheQuestion() {
    chatScenario.writing(at(0)).type("1");
    assertThat(chatScenario.send(UNTITLED)).contains("Order Number: ?");
    assertThat(chatScenario.writing(at(2)).send(UNTITLED)).isEmpty();
    assertThat(chatScenario.state().form()).isEqualTo("defect");
    assertThat(chatScenario.type("ORD-12345")).contains("Order found");
  }

  @Test
  void asksWhereItBelongsWhenNothingWaitsForIt() {
    assertThat(chatScenario.send(PHOTO)).contains("ATTACH DEF-98765").doesNotContain("Welcome");
    chatScenario.type("2");
    assertThat(chatScenario.send(PDF)).contains("ATTACH DEF-98765").endsWith("Order Number: ?");
    assertThat(chatScenario.filesToFetch).isEmpty();
  }

  @Test
  void addsNothingToWhatWasWithdrawn() {
    chatScenario.type("defect ORD-12345 internal reject high");
    chatScenario.type("undo");

    assertThat(chatScenario.send(PHOTO)).contains("Where does this photo belong?");

    demoChat.attachments.withdrawn.add("DEF-98765");
    assertThat(chatScenario.type("attach DEF-98765"))
        .startsWith("✋ DEF-98765 was withdrawn: it takes no files.");
    assertThat(chatScenario.filesToFetch).isEmpty();
  }

  @Test
  void forgetsTheRecordAfterHalfAnHourWithoutFiles() {
    chatScenario.type("defect ORD-12345 internal reject high");
    demoChat.time.advance(Duration.ofMinutes(29));
    assertThat(chatScenario.send(PHOTO)).contains("received");
    demoChat.time.advance(Duration.ofMinutes(29));
    assertThat(chatScenario.send(PHOTO)).contains("received");
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
    IntStream.range(0, 8).forEach(i -> assertThat(chatScenario.send(PHOTO)).contains("received"));

    assertThat(chatScenario.send(PHOTO)).startsWith("✋ DEF-98765 can have 10 files, no more.");
    assertThat(chatScenario.type("attach SOPF-199")).startsWith("✋ SOPF-199 can have 10 files");
    assertThat(chatScenario.filesToFetch).hasSize(8);
  }

  @Test
  void namesARecordForLater() {
    assertThat(chatScenario.type("attach"))
        .startsWith("✍️ Please add the number: ATTACH DEF-98765");
    assertThat(chatScenario.type("Attach maint 555")).contains("they are added to MAINT-555.");
    assertThat(chatScenario.send(PHOTO)).startsWith("📎 Photo for MAINT-555 received.");
    assertThat(chatScenario.type("attach DEF-98766"))
        .startsWith("❌ Defect not found\nDid you mean ATTACH DEF-98765?");
    assertThat(chatScenario.send(PHOTO)).as("still").startsWith("📎 Photo for MAINT-555 received.");
  }

  @Test
  void namesARecordInTheMiddleOfAForm() {
    chatScenario.type("1");
    assertThat(chatScenario.type("attach MAINT-555"))
        .contains("MAINT-555")
        .endsWith("Order Number: ?");
    assertThat(chatScenario.send(PHOTO))
        .startsWith("📎 Photo for MAINT-555 received.")
        .contains("Order");
  }

  private static Instant at(int second) {
    return DemoChat.CLOCK.instant().plusSeconds(second);
  }

  private static FilesToFetch wanted(String subject, Content.Media media) {
    return new FilesToFetch(Reference.of(subject), media);
  }
}
