package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.reference.Reference;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.Content.Kind;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Photos and documents on their way to a record. */
class AttachingTest {
  private static final Content PHOTO = new Content.Media(Kind.IMAGE, "photo", "the crack");
  private static final Content PDF = new Content.Media(Kind.DOCUMENT, "pdf", "");

  private final DemoFloor floor = new DemoFloor();
  private final Chat chat = floor.chat();

  @Test
  void addsWhatIsSentAfterADefectToTheDefect() {
    String done = chat.type("defect ORD-12345 internal reject high");
    assertThat(done).endsWith("📎 Send a photo or PDF to add it. Wrong? Type undo.");

    assertThat(chat.send(PHOTO)).startsWith("📎 Photo added to DEF-98765.");
    assertThat(chat.send(PDF)).startsWith("📎 Document added to DEF-98765.");

    assertThat(chat.wanted)
        .containsExactly(
            wanted("DEF-98765", (Content.Media) PHOTO), wanted("DEF-98765", (Content.Media) PDF));
  }

  @Test
  void addsWhatIsSentAfterATicketToTheTicket() {
    chat.type("report MACH-001 bearing noise high");

    assertThat(chat.send(PHOTO)).startsWith("📎 Photo added to MAINT-556.");
  }

  @Test
  void addsSeveralOfOneMessage() {
    chat.type("attach MAINT-555");
    var three = new Content.Media(Kind.IMAGE, List.of("a", "b", "c"), "");

    assertThat(chat.send(three)).startsWith("📎 3 files added to MAINT-555.");
    assertThat(chat.wanted).containsExactly(wanted("MAINT-555", three));
  }

  @Test
  void goesOnWhileOtherThingsAreAsked() {
    chat.type("defect ORD-12345 internal reject high");
    chat.type("ORD-12346");
    chat.type("menu");
    chat.type("MAINT-555");
    chat.type("what");

    assertThat(chat.send(PHOTO)).startsWith("📎 Photo added to DEF-98765.");
  }

  @Test
  void answersNoQuestionAndLosesNone() {
    chat.type("defect ORD-12345 internal reject high");
    chat.type("report MACH-001");

    assertThat(chat.send(PHOTO))
        .startsWith("📎 Photo added to DEF-98765.")
        .contains("Issue Type: ?")
        .contains("1. ");
    chat.type("bearing noise");
    chat.type("high");
    assertThat(chat.send(PHOTO)).startsWith("📎 Photo added to MAINT-556.");
  }

  @Test
  void asksWhereItBelongsWhenNothingWaitsForIt() {
    assertThat(chat.send(PHOTO)).contains("ATTACH DEF-98765").doesNotContain("Welcome");
    chat.type("1");
    assertThat(chat.send(PDF)).contains("ATTACH DEF-98765").endsWith("Order Number: ?");
    assertThat(chat.wanted).isEmpty();
  }

  @Test
  void forgetsTheRecordAfterHalfAnHourWithoutFiles() {
    chat.type("defect ORD-12345 internal reject high");
    floor.time.advance(Duration.ofMinutes(29));
    assertThat(chat.send(PHOTO)).contains("added");
    floor.time.advance(Duration.ofMinutes(29));
    assertThat(chat.send(PHOTO)).contains("added");
    floor.time.advance(Duration.ofMinutes(30));

    assertThat(chat.send(PHOTO)).contains("Where does this photo belong?");
    assertThat(chat.wanted).hasSize(2);
  }

  @Test
  void forgetsTheRecordWhenAnotherIsMadeThatTakesNoFiles() {
    chat.type("defect ORD-12345 internal reject high");
    List.of("BOM-2001", "1", "3", "New supplier", "yes").forEach(chat::type);

    assertThat(chat.send(PHOTO)).contains("Where does this photo belong?");
  }

  @Test
  void takesNoMoreThanARecordCanHave() {
    chat.type("attach DEF-98765");
    IntStream.range(0, 8).forEach(i -> assertThat(chat.send(PHOTO)).contains("added"));

    assertThat(chat.send(PHOTO)).startsWith("✋ DEF-98765 can have 10 files, no more.");
    assertThat(chat.type("attach SOPF-199")).startsWith("✋ SOPF-199 can have 10 files");
    assertThat(chat.wanted).hasSize(8);
  }

  @Test
  void namesARecordForLater() {
    assertThat(chat.type("attach")).startsWith("✍️ Please add the number: ATTACH DEF-98765");
    assertThat(chat.type("Attach maint 555")).contains("they are added to MAINT-555.");
    assertThat(chat.send(PHOTO)).startsWith("📎 Photo added to MAINT-555.");
    assertThat(chat.type("attach DEF-98766"))
        .startsWith("❌ Defect not found\nDid you mean ATTACH DEF-98765?");
    assertThat(chat.send(PHOTO)).as("still").startsWith("📎 Photo added to MAINT-555.");
  }

  @Test
  void namesARecordInTheMiddleOfAForm() {
    chat.type("1");
    assertThat(chat.type("attach MAINT-555")).contains("MAINT-555").endsWith("Order Number: ?");
    assertThat(chat.send(PHOTO)).startsWith("📎 Photo added to MAINT-555.").contains("Order");
  }

  private static Wanted wanted(String subject, Content.Media media) {
    return new Wanted(Reference.of(subject), media);
  }
}
