package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.openwork.OpenItem;
import com.barron.production.reference.Reference;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of one's own open items. */
class MyCommandTest {
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
            📌 Open of you: 4
            • MAINT-551 · MACH-004 · Overheating · in work · overdue 2h 0m
            • MAINT-555 · MACH-002 · Bearing Noise · open · 1h 30m left
            • BCR-301 · BOM-2001 · BOLT-M8-30 · submitted · 3 hours ago
            • DEF-98764 · ORD-12348 · Wrong Dimension · open · 3 hours ago
            """);
    assertThat(chatScenario.in(Locale.forLanguageTag("es")).type("mis pendientes"))
        .contains("• DEF-98764 · ORD-12348 · Medida incorrecta · abierto");
  }

  @Test
  void tellsWhenItIsExpected() {
    demoChat.work.add(
        ChatScenario.SPEAKER.person(),
        new OpenItem(
            Reference.of("MAINT-555"),
            Reference.of("MACH-002"),
            "Bearing Noise",
            "ACKNOWLEDGED",
            DemoChat.CLOCK.instant(),
            Optional.of(DemoChat.CLOCK.instant().plus(Duration.ofMinutes(90))),
            Optional.of(DemoChat.CLOCK.instant().plus(Duration.ofHours(1)))));
    assertThat(chatScenario.type("my")).contains("· in work · 1h 30m left · expected today 09:00");
  }

  @Test
  void tellsTenAndHowManyMore() {
    for (int i = 0; i < 13; i++) {
      demoChat.work.add("DEF-" + (100 + i), "ORD-12348", "Wrong Dimension", "OPEN", null);
    }
    assertThat(chatScenario.type("my items"))
        .contains("📌 Open of you: 13")
        .contains("DEF-109 ")
        .doesNotContain("DEF-110 ")
        .contains("… and 3 more");
  }

  @Test
  void saysThatNothingIsOpen() {
    assertThat(chatScenario.type("MY")).startsWith("👍 Nothing is open of you.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"my machine is broken", "my 3"})
  void isOnlyAWholeMessage(String said) {
    assertThat(chatScenario.type(said)).startsWith("🤔");
  }
}
