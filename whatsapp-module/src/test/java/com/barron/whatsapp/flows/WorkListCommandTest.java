package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.openwork.WorkList;
import com.barron.whatsapp.channel.Choice;
import com.barron.whatsapp.channel.Content;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of one's own open items. */
class WorkListCommandTest {
  private final DemoChat demoChat = new DemoChat();
  private final ChatScenario chatScenario = demoChat.chat();

  @Test
  void tellsNumberSubjectStateAndTime() {
    demoChat.work.add("MAINT-551", "MACH-004", "Overheating", "ACKNOWLEDGED", Duration.ofHours(-2));
    demoChat.work.add("MAINT-555", "MACH-002", "Bearing Noise", "OPEN", Duration.ofMinutes(90));
    demoChat.work.add("DEF-98764", "ORD-12348", "Wrong Dimension", "OPEN", null);
    demoChat.work.add("BCR-301", "BOM-2001", "BOLT-M8-30", "SUBMITTED", null);

    assertThat(chatScenario.type("my"))
        .startsWith(
            """
            📌 Your open items: 4
            • MAINT-551 · MACH-004 · Overheating · in work · overdue 2h 0m
            • MAINT-555 · MACH-002 · Bearing Noise · open · 1h 30m left
            • BCR-301 · BOM-2001 · BOLT-M8-30 · submitted · 3 hours ago
            • DEF-98764 · ORD-12348 · Wrong Dimension · open · 3 hours ago
            """);
    assertThat(chatScenario.in(Locale.forLanguageTag("es")).type("mis pendientes"))
        .contains("• DEF-98764 · ORD-12348 · Medida incorrecta · abierto");
  }

  @Test
  void tellsTenAndHowManyMore() {
    for (int i = 0; i < 13; i++) {
      demoChat.work.add("DEF-" + (100 + i), "ORD-12348", "Wrong Dimension", "OPEN", null);
    }
    assertThat(chatScenario.type("my items"))
        .contains("📌 Your open items: 13")
        .contains("DEF-109 ")
        .doesNotContain("DEF-110 ")
        .contains("… and 3 more");
  }

  @Test
  void eachRowShowsOneRecord() {
    demoChat.work.add("MAINT-555", "MACH-002", "Bearing Noise", "OPEN", Duration.ofMinutes(90));
    demoChat.work.add("DEF-98764", "ORD-12348", "Wrong Dimension", "OPEN", null);

    assertThat(chatScenario.hear("my").get(0).choices())
        .containsExactly(
            Choice.command("show MAINT-555", "MAINT-555")
                .describedAs("MACH-002 · Bearing Noise · open · 1h 30m left"),
            Choice.command("show DEF-98764", "DEF-98764")
                .describedAs("ORD-12348 · Wrong Dimension · open · 3 hours ago"));
    assertThat(chatScenario.send(new Content.Tap("show DEF-98764", "")))
        .startsWith("🔎 Defect: DEF-98764");
    assertThat(chatScenario.type("my")).doesNotContain("show ");
  }

  @Test
  void theListsOfThePlantAreTheSameForEverybody() {
    demoChat.work.add(
        WorkList.OPEN_TICKETS, "MAINT-555", "MACH-002", "Bearing Noise", "OPEN", null);
    demoChat.work.add(
        WorkList.OVERDUE, "ORD-12350", "ORD-12350", "Pump", "IN_PROGRESS", Duration.ofHours(-24));
    demoChat.work.add(
        WorkList.ON_HOLD, "ORD-12348", "DEF-98764", "Wrong Dimension", "ON_HOLD", null);

    assertThat(chatScenario.type("open"))
        .startsWith(
            "🔧 Open tickets: 1\n• MAINT-555 · MACH-002 · Bearing Noise · open · 3 hours ago");
    assertThat(chatScenario.type("overdue"))
        .startsWith("🔴 Overdue: 1\n• ORD-12350 · Pump · In Progress · overdue 24h 0m");
    assertThat(chatScenario.type("on hold"))
        .startsWith(
            "🛑 Orders on hold: 1\n• ORD-12348 · DEF-98764 · Wrong Dimension · On Hold · 3 hours ago");
    assertThat(chatScenario.type("held")).startsWith("🛑");
  }

  @Test
  void whatWasRecordedLastIsListedAlsoWhenItIsOver() {
    demoChat.work.add("DEF-98764", "ORD-12348", "Wrong Dimension", "RESOLVED", null);
    assertThat(chatScenario.type("recent"))
        .startsWith(
            "🕘 Recorded by you in the last 7 days: 1\n"
                + "• DEF-98764 · ORD-12348 · Wrong Dimension · closed · 3 hours ago");
  }

  @ParameterizedTest
  @ValueSource(strings = {"open", "overdue", "on hold", "recent"})
  void aListMayBeEmpty(String list) {
    assertThat(chatScenario.type(list)).matches("(?s)(👍|ℹ️).*");
  }

  @Test
  void saysThatNothingIsOpen() {
    assertThat(chatScenario.type("MY")).startsWith("👍 You have no open items.");
  }

  @Test
  void isOnlyAWholeMessage() {
    assertThat(chatScenario.type("my machine is broken")).startsWith("Machine ID: ?");
  }
}
