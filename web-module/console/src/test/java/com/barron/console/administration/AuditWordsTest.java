package com.barron.console.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.console.page.Page;
import com.barron.console.session.Theme;
import com.barron.console.session.Visit;
import com.barron.console.text.ConsoleTexts;
import com.barron.production.audit.chain.LinkedEntry;
import com.barron.production.people.PersonId;
import com.barron.whatsapp.flows.lookup.DisplayNames;
import com.barron.whatsapp.text.TimeText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditWordsTest {
  private static final Instant NOW = Instant.parse("2026-03-09T06:00:00Z");

  private final AuditWords words = in(Locale.ENGLISH);

  @Test
  void peopleAreCalledByTheirNames() {
    assertThat(told("DEF-98001", "assignee", "7")).isEqualTo("Thandi Mokoena");
    assertThat(told("DEF-98001", "assignee", "8")).isEqualTo("8");
  }

  @Test
  void statesAreThoseOfTheRecord() {
    assertThat(told("ORD-88001", "status", "IN_PROGRESS")).isEqualTo("in progress");
    assertThat(told("MAINT-551", "status", "ACKNOWLEDGED")).isEqualTo("in work");
    assertThat(told("DEF-98001", "status", "RESOLVED")).isEqualTo("closed");
    assertThat(told("SOPF-201", "status", "OPEN")).isEqualTo("open");
    assertThat(told("BCR-301", "status", "SUBMITTED")).isEqualTo("waiting");
  }

  @Test
  void timesAndSpansAreWrittenAsOnAllPages() {
    assertThat(told("MAINT-551", "promisedUntil", "2026-03-09T13:55:00Z")).isEqualTo("today 13:55");
    assertThat(told("MAINT-551", "target", "PT48H")).isEqualTo("48 hours");
  }

  @Test
  void otherWordsAreThoseOfThePages() {
    assertThat(told("DEF-98001", "severity", "HIGH")).isEqualTo("high");
    assertThat(told("DEF-98001", "disposition", "USE_AS_IS")).isEqualTo("Use as is");
    assertThat(told("DEF-98001", "type", "DIMENSIONAL")).isEqualTo("Wrong Dimension");
    assertThat(told("MACH-001", "active", "false")).isEqualTo("no");
    assertThat(told("ORD-88001", "percentComplete", "40")).isEqualTo("40 %");
  }

  @Test
  void whatHasNoWordsStandsAsItIsStored() {
    assertThat(told("ORD-88001", "status", "SOLD")).isEqualTo("SOLD");
    assertThat(told("ORD-88001", "dueAt", "some day")).isEqualTo("some day");
    assertThat(told("ORD-88001", "assignee", "somebody")).isEqualTo("somebody");
    assertThat(told("ORD-88001", "colour", "green")).isEqualTo("green");
    assertThat(told("ORD-88001", "assignee", "")).isEmpty();
    assertThat(words.name("colour")).isEqualTo("colour");
  }

  @Test
  void propertiesHaveNamesInTheReadersLanguage() {
    assertThat(words.name("releaseAskedBy")).isEqualTo("Release asked for by");
    assertThat(words.name("noteSha256")).isEqualTo("Note (digest)");
    assertThat(in(Locale.forLanguageTag("es")).name("severity")).isEqualTo("Gravedad");
  }

  private String told(String subject, String property, String stored) {
    return words.value(about(subject), property, stored);
  }

  private static AuditWords in(Locale language) {
    return new AuditWords(
        new Page(
            new Visit(Optional.empty(), "", ConsoleTexts.in(language), Theme.AUTO),
            new TimeText(NOW, ZoneOffset.UTC, ZoneOffset.UTC),
            Optional.empty(),
            new DisplayNames.Names(Map.of(new PersonId(7), "Thandi Mokoena")),
            Map.of()));
  }

  private static LinkedEntry about(String subject) {
    return new LinkedEntry(
        1,
        NOW,
        Optional.empty(),
        "RECORD_CHANGED",
        Optional.of(subject),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
