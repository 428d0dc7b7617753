package com.barron.whatsapp.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTextTest {
  private static final ZoneId PLANT = ZoneId.of("Africa/Johannesburg");

  /** At 13:55 on a Saturday. */
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-28T11:55:00Z"), PLANT);

  private static final TimeText HERE = TimeText.of(CLOCK, Optional.empty());
  private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

  @ParameterizedTest
  @CsvSource({
    "2026-11-28T11:55:00Z, today 13:55",
    "2026-11-27T22:00:00Z, today 00:00",
    "2026-11-28T21:59:59Z, today 23:59",
    "2026-11-28T22:00:00Z, tomorrow 00:00",
    "2026-11-29T06:00:00Z, tomorrow 08:00",
    "2026-11-27T21:59:00Z, yesterday 23:59",
    "2026-11-30T11:55:00Z, Mon 30 Nov 13:55",
    "2026-11-26T07:05:00Z, Thu 26 Nov 09:05",
    "2026-01-01T07:05:00Z, Thu 1 Jan 09:05",
    "2027-01-02T07:05:00Z, Sat 2 Jan 2027 09:05"
  })
  void tellsAsMuchOfADateAsIsNeeded(String instant, String text) {
    assertThat(HERE.at(Instant.parse(instant), ENGLISH::say)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "en, today 13:55, tomorrow 13:55, Mon 30 Nov 13:55",
    "es, hoy 13:55, mañana 13:55, lun 30 nov 13:55",
    "af, vandag 13:55, môre 13:55, Ma 30 Nov 13:55",
    "zu, namuhla 13:55, kusasa 13:55, Mso 30 Nov 13:55"
  })
  void tellsItInTheLanguageOfTheReader(String language, String today, String next, String later) {
    Texts texts = Texts.in(Locale.forLanguageTag(language));
    Instant now = CLOCK.instant();
    assertThat(HERE.at(now, texts::say)).isEqualTo(today);
    assertThat(HERE.at(now.plusSeconds(86_400), texts::say)).isEqualTo(next);
    assertThat(HERE.at(now.plusSeconds(2 * 86_400), texts::say)).isEqualTo(later);
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Tokyo, today 20:55 GMT+9",
    "America/Mexico_City, today 05:55 GMT-6",
    "Africa/Harare, today 13:55"
  })
  void namesTheZoneWhereThePlantsClockShowsAnotherTime(String zone, String text) {
    TimeText there = TimeText.of(CLOCK, Optional.of(ZoneId.of(zone)));
    assertThat(there.at(CLOCK.instant(), ENGLISH::say)).isEqualTo(text);
  }

  /** Where it is tomorrow already, tomorrow is today. */
  @Test
  void aDayIsTheDayOfTheReader() {
    Clock evening = Clock.fixed(Instant.parse("2026-11-28T20:00:00Z"), PLANT);
    TimeText there = TimeText.of(evening, Optional.of(ZoneId.of("Asia/Tokyo")));
    assertThat(there.at(evening.instant(), ENGLISH::say)).isEqualTo("today 05:00 GMT+9");
    assertThat(there.at(Instant.parse("2026-11-28T14:00:00Z"), ENGLISH::say))
        .isEqualTo("yesterday 23:00 GMT+9");
  }

  @Test
  void whatIsReadOnAnotherDayHasItsDate() {
    assertThat(HERE.dated(CLOCK.instant(), ENGLISH::say)).isEqualTo("Sat 28 Nov 13:55");
  }

  @Test
  void withinTheHourTheTimeIsEnough() {
    assertThat(TimeText.timeOfDay(CLOCK.instant().atZone(ZoneOffset.UTC))).isEqualTo("11:55");
  }

  @Test
  void everyLanguageHasAWordForEachDayAndMonth() {
    assertThat(Texts.languages())
        .allSatisfy(
            language -> {
              Texts texts = Texts.in(language);
              assertThat(texts.say("time.weekdays").split(",")).hasSize(7);
              assertThat(texts.say("time.months").split(",")).hasSize(12);
            });
  }
}
