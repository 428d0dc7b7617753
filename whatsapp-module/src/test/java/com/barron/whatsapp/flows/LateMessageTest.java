package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.access.Role;
import com.barron.production.maintenance.TicketStatus;
import com.barron.production.reference.Reference;
import com.barron.whatsapp.channel.Choice;
import com.barron.whatsapp.channel.Content;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What came long after it was written is asked back before it changes anything. */
class LateMessageTest {
  private static final Instant NOW = DemoChat.CLOCK.instant();
  private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(3));

  private final DemoChat demoChat = new DemoChat();
  private final ChatScenario chatScenario = demoChat.chat(Role.SUPERVISOR);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DONE MAINT-553",
        "ack MAINT-553",
        "ETA MAINT-553 2h",
        "release DEF-98764",
        "reject BCR-300 Too weak",
        "undo",
        "defect ORD-12346 internal reject high",
        "report MACH-001 bearing noise high",
        "join 12345"
      })
  void whatWouldChangeSomethingIsAskedBackWithItsTime(String late) {
    chatScenario.writing(LONG_AGO);
    String before = everything();
    String reply = chatScenario.type(late);
    assertThat(everything()).isEqualTo(before);
    if (!late.startsWith("join")) {
      assertThat(reply).contains(late, "Fri 27 Feb 08:00", "Does it still hold?");
    }
  }

  @Test
  void aTapDoesWhatWasAsked() {
    chatScenario.writing(LONG_AGO).type("defect ORD-12346 internal reject high");
    assertThat(tapped()).contains("DEF-98765");
  }

  @Test
  void aTapOnACommandDoesItToo() {
    chatScenario.writing(LONG_AGO).type("DONE MAINT-553");
    assertThat(tapped()).contains("MAINT-553 is with Lerato").doesNotContain("Does it still hold?");
    assertThat(chatScenario.type("YES DONE MAINT-553")).contains("is resolved");
    assertThat(status()).isEqualTo(TicketStatus.RESOLVED);
  }

  @Test
  void aLateTapIsAskedBackToo() {
    chatScenario.writing(LONG_AGO);
    assertThat(chatScenario.send(new Content.Tap("DONE MAINT-553", "")))
        .contains("Does it still hold?");
    assertThat(status()).isNotEqualTo(TicketStatus.RESOLVED);
  }

  @Test
  void theLastAnswerOfAFormIsAskedForAgain() {
    chatScenario.type("defect ORD-12346 internal reject");
    chatScenario.writing(LONG_AGO);
    assertThat(chatScenario.type("high")).contains("“high” was written", "Severity");
    assertThat(demoChat.defects.recorded).isEmpty();
    chatScenario.writing(NOW);
    assertThat(chatScenario.type("high")).contains("DEF-98765");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ORD-12345", "why MAINT-553", "my", "help", "language", "menu", "hi"})
  void whatIsMerelyShownIsAnswered(String late) {
    chatScenario.writing(LONG_AGO);
    assertThat(chatScenario.type(late)).doesNotContain("Does it still hold?");
  }

  @Test
  void anHourIsNotLate() {
    chatScenario.writing(NOW.minus(LateMessage.AGE));
    assertThat(chatScenario.type("DONE MAINT-553")).doesNotContain("Does it still hold?");
  }

  @Test
  void whatIsTooLongForATapIsToBeSaidAgain() {
    chatScenario.writing(LONG_AGO);
    String late = "bom BOM-2001 BOLT-M8-30 3 " + "x".repeat(200);
    chatScenario.type(late);
    assertThat(chatScenario.type("yes")).contains("was written Fri 27 Feb 08:00");
    assertThat(chatScenario.type("reject BCR-300 " + late)).contains("Does it still hold?");
    assertThat(chatScenario.lastReplies().get(0).choices())
        .extracting(Choice::id)
        .noneMatch(id -> id.length() > 200);
  }

  private String everything() {
    return status()
        + " "
        + demoChat.maintenance.reported
        + demoChat.defects.recorded
        + demoChat.holds.requested
        + demoChat.boms.submitted
        + demoChat.boms.reasons;
  }

  private TicketStatus status() {
    return demoChat.maintenance.find(Reference.of("MAINT-553")).found().orElseThrow().status();
  }

  private String tapped() {
    Choice first = chatScenario.lastReplies().get(0).choices().get(0);
    chatScenario.writing(NOW);
    return chatScenario.send(new Content.Tap(first.id(), first.label()));
  }
}
