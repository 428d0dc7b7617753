package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.bom.Quantity;
import com.barron.production.bom.SubmitChange;
import com.barron.production.people.PersonId;
import com.barron.production.quality.RecordDefect;
import com.barron.production.quality.Severity;
import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;
import com.barron.whatsapp.text.DurationText;
import com.barron.whatsapp.text.Texts;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultsTest {
  private final DemoChat demoChat = new DemoChat();
  private final ChatScenario chatScenario = demoChat.chat();

  @Test
  void whatWasAnsweredReachesTheDomain() {
    chatScenario.type("defect ORD-12345 internal reject medium");
    chatScenario.type("bom BOM-2001 SEAL-40 3 New supplier");
    chatScenario.type("yes");

    var me = new PersonId(7);
    assertThat(demoChat.defects.recorded)
        .containsExactly(
            new RecordDefect(Reference.of("ORD-12345"), "INTERNAL_REJECT", Severity.MEDIUM, me));
    assertThat(demoChat.boms.submitted)
        .containsExactly(
            new SubmitChange(
                Reference.of("BOM-2001"), "SEAL-40", Quantity.of(3), "New supplier", me));
  }

  @ParameterizedTest
  @CsvSource({
    "MAINT-555, 'Time Remaining: 44h 32m', 'Status: ✅ On Track'",
    "MAINT-553, 'Time Remaining: 5h 0m', 'Status: ⚠️ Warning (< 6 hours)'",
    "MAINT-551, 'Overdue: 2h 5m', 'Status: 🔴 Breached'",
    "MAINT-540, 'Time Remaining: 30h 0m', 'Status: ⏸️ Paused'",
    "MAINT-541, 'SLA Status: MAINT-541', 'Status: ✅ Met'",
    "MAINT-542, 'SLA Status: MAINT-542', 'Status: 🔴 Missed'"
  })
  void tellsEveryStateOfAClock(String ticket, String time, String status) {
    assertThat(chatScenario.type(ticket)).contains(time).contains(status);
  }

  @Test
  void aDeadlineNeedNotBeWholeHours() {
    demoChat.maintenance.grant(Priority.MEDIUM, Duration.ofMinutes(90));
    assertThat(chatScenario.type("report MACH-001 overheating medium"))
        .contains("SLA Deadline: 1 hour 30 minutes");
  }

  @Test
  void failuresAreListedWithTheirAge() {
    assertThat(chatScenario.type("SOP-101"))
        .contains("• SOPF-199 · step 2, Check the run-out · ORD-12345 · 26 hours ago")
        .contains(
            "• SOPF-200 · step 4, Check the run-out · ORD-12345 · 3 hours ago\n   “∗Bore∗ too wide”");
  }

  @Test
  void failuresThatDoNotFitIntoAMessageAreCounted() {
    assertThat(chatScenario.type("sop SOP-200"))
        .contains("Open failures: 15")
        .contains("40 days ago")
        .contains("SOPF-311")
        .doesNotContain("SOPF-312")
        .contains("… and 3 more");
  }

  @Test
  void suggestsUpToThreeCloseMatches() {
    assertThat(chatScenario.type("ORD-12344"))
        .contains("Did you mean ORD-12345, ORD-12346 or ORD-12347?")
        .endsWith("1. ORD-12345\n2. ORD-12346\n3. ORD-12347");
    assertThat(chatScenario.type("2")).contains("📦 Order: ORD-12346");
  }

  @Test
  void aMatchOnItsOwnIsSuggestedByName() {
    assertThat(chatScenario.type("BOM-2003")).contains("Did you mean BOM-2001 or BOM-2002?");
    chatScenario.type("menu");
    assertThat(chatScenario.type("MAINT-545")).contains("Did you mean");
    demoChat.boms.vanish("BOM-2002");
    chatScenario.type("menu");
    assertThat(chatScenario.type("BOM-2003")).contains("Did you mean BOM-2001?");
  }

  @ParameterizedTest
  @CsvSource({
    "PT48H, 48 hours",
    "PT1H, 1 hour",
    "PT1H1M, 1 hour 1 minute",
    "PT45M, 45 minutes",
    "PT0S, 0 hours",
    "P60D, 1440 hours"
  })
  void spansInWords(Duration span, String words) {
    assertThat(DurationText.inWords(span, Texts.in(Locale.ENGLISH)::say)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"PT44H32M, 44h 32m", "PT44H32M59S, 44h 32m", "PT59S, 0h 0m", "PT1000H, 1000h 0m"})
  void briefSpansAreInWholeMinutes(Duration span, String text) {
    assertThat(DurationText.brief(span, Texts.in(Locale.ENGLISH)::say)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, just now",
    "PT1M59S, 1 minute ago",
    "PT59M, 59 minutes ago",
    "PT1H, 1 hour ago",
    "PT47H, 47 hours ago",
    "PT48H, 2 days ago",
    "PT-5S, just now"
  })
  void ages(Duration age, String text) {
    assertThat(DurationText.ago(age, Texts.in(Locale.ENGLISH)::say)).isEqualTo(text);
  }

  @Test
  void strangersAndFailuresAreSpokenToWithoutADialogue() {
    assertThat(demoChat.chat.systemMessages().notEnrolled(Locale.ENGLISH).text())
        .contains("join CODE");
    assertThat(demoChat.chat.systemMessages().failed(Locale.ENGLISH, "e-42").text())
        .contains("e-42");
  }
}
