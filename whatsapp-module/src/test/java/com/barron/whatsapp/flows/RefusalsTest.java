package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.whatsapp.dialogue.FormAnswers;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.TurnContext;
import com.barron.whatsapp.flows.bom.BomFlow;
import com.barron.whatsapp.text.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the domain refuses becomes a question, not an error; the other answers stay. */
class RefusalsTest {
  private final DemoChat demoChat = new DemoChat();
  private final ChatScenario chatScenario = demoChat.chat();

  @Test
  void anOrderThatVanishedIsAskedForAgain() {
    chatScenario.type("defect ORD-12345 internal reject");
    demoChat.orders.vanish("ORD-12345");

    assertThat(chatScenario.type("high")).startsWith("❌ Order not found\nOrder Number: ?");
    assertThat(chatScenario.type("ORD-12346")).contains("Order #ORD-12346 is now ON HOLD");
    assertThat(demoChat.defects.recorded).hasSize(1);
  }

  @Test
  void aDefectTypeThatWasRetiredIsAskedForAgain() {
    chatScenario.type("defect ORD-12345 internal reject");
    demoChat.defects.retire("INTERNAL_REJECT");

    assertThat(chatScenario.type("high")).startsWith("❌ That choice is not available any more.");
    assertThat(chatScenario.type("wrong dimension")).contains("✅ Defect recorded!");
  }

  @Test
  void aMachineThatVanishedIsAskedForAgain() {
    chatScenario.type("report MACH-001 bearing noise");
    demoChat.maintenance.vanish("MACH-001");

    assertThat(chatScenario.type("high")).startsWith("❌ Machine not found\nMachine ID: ?");
    assertThat(chatScenario.type("MACH-005")).contains("✅ Maintenance ticket created!");
  }

  @Test
  void anIssueTypeThatWasRetiredIsAskedForAgain() {
    chatScenario.type("report MACH-001 bearing noise");
    demoChat.maintenance.retire("BEARING_NOISE");

    assertThat(chatScenario.type("high"))
        .contains("not available any more")
        .contains("Issue Type: ?");
    assertThat(chatScenario.type("1")).contains("✅ Maintenance ticket created!");
  }

  @Test
  void aComponentThatWasLeftOutIsSaidAtTheSummaryAndCanBeChangedThere() {
    aChangeOf("SEAL-40", "5");
    demoChat.boms.shrink("BOM-2001");

    assertThat(chatScenario.type("yes")).contains("not available any more").contains("Submit?");
    assertThat(chatScenario.type("1")).contains("Component: ?").contains("1. CAST-P40");
    chatScenario.type("1");
    assertThat(chatScenario.type("yes")).contains("✅ BOM update submitted!");
  }

  @Test
  void aBillThatVanishedIsSaid() {
    aChangeOf("SEAL-40", "5");
    demoChat.boms.vanish("BOM-2001");

    assertThat(chatScenario.type("yes")).contains("not available any more");
    assertThat(chatScenario.type("cancel")).contains("📥 Set aside");
    assertThat(demoChat.boms.submitted).isEmpty();
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
    var turnContext = TurnContext.begin(Texts.in(Locale.ENGLISH)::say, new FormAnswers(answers));

    assertThat(new BomFlow(demoChat.boms).complete(turnContext, ChatScenario.SPEAKER))
        .isEqualTo(
            new Completion.FormRefused(Message.of("option.gone"), Set.of("component", "decision")));
  }

  @Test
  void aChangeThatChangesNothingIsRefused() {
    chatScenario.type("bom BOM-2001 CAST-P40");

    assertThat(chatScenario.type("1"))
        .contains("already has the quantity 1")
        .contains("New Quantity: ?");
  }

  @Test
  void aChangeThatChangesNothingAfterAnEditIsRefused() {
    aChangeOf("SEAL-40", "4");
    chatScenario.type("1");
    chatScenario.type("BOLT-M8-30");

    assertThat(chatScenario.type("yes")).contains("BOLT-M8-30 already has the quantity 4");
    assertThat(demoChat.boms.submitted).isEmpty();
  }

  @Test
  void reasonsAreBounded() {
    chatScenario.type("bom BOM-2001 CAST-P40 5");

    assertThat(chatScenario.type("x".repeat(501)))
        .contains("501 characters: please use 500 at the most");
    assertThat(chatScenario.type("x".repeat(500))).contains("Submit?");
  }

  private void aChangeOf(String part, String quantity) {
    chatScenario.type("bom BOM-2001 " + part + " " + quantity + " because it is better");
  }
}
