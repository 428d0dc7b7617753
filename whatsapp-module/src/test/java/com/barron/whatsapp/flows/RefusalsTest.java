package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.whatsapp.dialogue.Answers;
import com.barron.whatsapp.dialogue.Note;
import com.barron.whatsapp.dialogue.Turn;
import com.barron.whatsapp.text.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the domain refuses becomes a question, not an error; the other answers stay. */
class RefusalsTest {
  private final DemoFloor floor = new DemoFloor();
  private final Chat chat = floor.chat();

  @Test
  void anOrderThatVanishedIsAskedForAgain() {
    chat.type("defect ORD-12345 internal reject");
    floor.orders.vanish("ORD-12345");

    assertThat(chat.type("high")).startsWith("❌ Order not found\nOrder Number: ?");
    assertThat(chat.type("ORD-12346")).contains("Order #ORD-12346 is now ON HOLD");
    assertThat(floor.defects.recorded).hasSize(1);
  }

  @Test
  void aDefectTypeThatWasRetiredIsAskedForAgain() {
    chat.type("defect ORD-12345 internal reject");
    floor.defects.retire("INTERNAL_REJECT");

    assertThat(chat.type("high")).startsWith("❌ That choice is not available any more.");
    assertThat(chat.type("wrong dimension")).contains("✅ Defect recorded!");
  }

  @Test
  void aMachineThatVanishedIsAskedForAgain() {
    chat.type("report MACH-001 bearing noise");
    floor.maintenance.vanish("MACH-001");

    assertThat(chat.type("high")).startsWith("❌ Machine not found\nMachine ID: ?");
    assertThat(chat.type("MACH-005")).contains("✅ Maintenance ticket created!");
  }

  @Test
  void anIssueTypeThatWasRetiredIsAskedForAgain() {
    chat.type("report MACH-001 bearing noise");
    floor.maintenance.retire("BEARING_NOISE");

    assertThat(chat.type("high")).contains("not available any more").contains("Issue Type: ?");
    assertThat(chat.type("1")).contains("✅ Maintenance ticket created!");
  }

  @Test
  void aComponentThatWasLeftOutIsSaidAtTheSummaryAndCanBeChangedThere() {
    aChangeOf("SEAL-40", "5");
    floor.boms.shrink("BOM-2001");

    assertThat(chat.type("yes")).contains("not available any more").contains("Submit?");
    assertThat(chat.type("1")).contains("Component: ?").contains("1. CAST-P40");
    chat.type("1");
    assertThat(chat.type("yes")).contains("✅ BOM update submitted!");
  }

  @Test
  void aBillThatVanishedIsSaid() {
    aChangeOf("SEAL-40", "5");
    floor.boms.vanish("BOM-2001");

    assertThat(chat.type("yes")).contains("not available any more");
    assertThat(chat.type("cancel")).contains("🗑️ Dropped");
    assertThat(floor.boms.submitted).isEmpty();
  }

  /** The summary asks first, so this takes somebody else who is faster. */
  @Test
  void aComponentThatIsLeftOutMeanwhileIsAskedForAgainAndTheSummaryIsShownAgain() {
    var answers =
        Map.of(
            "bom",
            "BOM-2001",
            "component",
            "GONE",
            "quantity",
            "5",
            "reason",
            "r",
            "decision",
            "YES");
    var turn = Turn.begin(Texts.in(Locale.ENGLISH)::say, new Answers(answers));

    assertThat(new BomFlow(floor.boms).complete(turn, Chat.SPEAKER))
        .isEqualTo(new Completion.Refused(Note.of("option.gone"), Set.of("component", "decision")));
  }

  @Test
  void aChangeThatChangesNothingIsRefused() {
    chat.type("bom BOM-2001 CAST-P40");

    assertThat(chat.type("1")).contains("already has the quantity 1").contains("New Quantity: ?");
  }

  @Test
  void aChangeThatChangesNothingAfterAnEditIsRefused() {
    aChangeOf("SEAL-40", "4");
    chat.type("1");
    chat.type("BOLT-M8-30");

    assertThat(chat.type("yes")).contains("BOLT-M8-30 already has the quantity 4");
    assertThat(floor.boms.submitted).isEmpty();
  }

  @Test
  void reasonsAreBounded() {
    chat.type("bom BOM-2001 CAST-P40 5");

    assertThat(chat.type("x".repeat(501))).contains("At most 500 characters");
    assertThat(chat.type("x".repeat(500))).contains("Submit?");
  }

  private void aChangeOf(String part, String quantity) {
    chat.type("bom BOM-2001 " + part + " " + quantity + " because it is better");
  }
}
