package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.whatsapp.channel.Choice;
import com.barron.whatsapp.channel.Content.Tap;
import com.barron.whatsapp.channel.Reply;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What is tapped belongs to the question that it came with. */
class TapsTest {
  private final DemoChat demoChat = new DemoChat();
  private final ChatScenario chatScenario = demoChat.chat();

  private String tap(String id, int question) {
    return chatScenario.send(new Tap(id, OptionalInt.of(question), ""));
  }

  @Test
  void theSeverityOfAnEarlierDefectIsNotThatOfTheOpenOne() {
    chatScenario.type("defect ORD-12345 internal reject");
    int first = chatScenario.state().question();
    assertThat(tap("LOW", first)).contains("Defect recorded!");
    chatScenario.type("defect ORD-12347 internal reject");

    String refused = tap("LOW", first);

    assertThat(refused).contains("⏳ That choice belongs to an earlier question.", "Severity");
    assertThat(refused).doesNotContain("recorded");
    assertThat(tap("HIGH", chatScenario.state().question())).contains("Defect recorded!");
  }

  @Test
  void aSecondTapOnTheSameButtonChangesNothing() {
    chatScenario.type("defect ORD-12345 internal reject");
    int question = chatScenario.state().question();
    tap("LOW", question);

    assertThat(tap("LOW", question)).contains("⏳ That choice", "Welcome");
  }

  @Test
  void theMenuIsTappedAsLongAsNothingElseIsOpen() {
    chatScenario.type("menu");
    int menu = chatScenario.state().question();
    chatScenario.type("ORD-12345");
    assertThat(tap("sla", menu)).contains("Ticket ID: ?");
    assertThat(tap("status", menu)).contains("⏳ That choice", "Ticket ID: ?");
  }

  @Test
  void theMenuOffersWhatItSaysAndWhatCanBeGoneOnWith() {
    Reply menu = reply("menu");
    assertThat(menu.text()).isEqualTo("👋 Welcome to Barron Manufacturing!");
    assertThat(menu.choices())
        .extracting(Choice::id)
        .containsExactly("defect", "status", "maintenance", "sop", "sla", "bom");
    assertThat(menu.asNumberedText())
        .contains("\n\n1️⃣ Create Defect Report\n2️⃣ Check", "6️⃣ Submit BOM Update\n\nReply with");

    chatScenario.type("defect ORD-12345");
    Reply half = reply("menu");
    assertThat(half.choices()).last().isEqualTo(new Choice("resume", "Resume: defect report"));
    chatScenario.type("menu");
    assertThat(tap("resume", chatScenario.state().question()))
        .contains("▶️ On with your defect report.");
  }

  @Test
  void aCommandUnderAnOlderMessageCountsAtAnyTime() {
    chatScenario.type("1");

    assertThat(tap("ACK MAINT-555", 77)).contains("MAINT-555").doesNotContain("⏳");
  }

  @Test
  void theSummaryOfABomUpdateIsAnsweredByButtonsThatItsTextDoesNotRepeat() {
    chatScenario.type("bom BOM-2001");
    chatScenario.type("1");
    chatScenario.type("3");
    Reply summary = reply("Because");

    assertThat(summary.choices()).extracting(Choice::label).containsExactly("Yes", "Edit");
    assertThat(summary.asNumberedText()).endsWith("Submit? (Yes/Edit/Cancel)");
    assertThat(tap("EDIT", chatScenario.state().question())).contains("Which line should change?");
    assertThat(tap("quantity", chatScenario.state().question())).contains("New Quantity: ?");
    chatScenario.type("4");
    assertThat(tap("YES", chatScenario.state().question())).contains("BOM update submitted!");
  }

  @Test
  void theComponentsOfALongBillAreShownByPagesAndEachCanBeSaid() {
    demoChat.boms.grow("BOM-2001", 21);
    chatScenario.type("bom BOM-2001");
    assertThat(chatScenario.type("more"))
        .contains("10. ", "18. ", "Type more for other choices; there are 25.")
        .doesNotContain("\n9. ", "\n19. ");
    assertThat(tap("more 18", chatScenario.state().question())).contains("25. PART-21");
    assertThat(chatScenario.type("2")).contains("New Quantity: ?");
    assertThat(chatScenario.state().answers()).containsEntry("component", "BOLT-M8-30");
  }

  private Reply reply(String text) {
    List<Reply> replies = chatScenario.hear(text);
    assertThat(replies).hasSize(1);
    return replies.get(0);
  }
}
