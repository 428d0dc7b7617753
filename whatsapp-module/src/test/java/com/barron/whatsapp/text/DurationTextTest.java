package com.barron.whatsapp.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationTextTest {
  @ParameterizedTest
  @CsvSource({
    "en, PT48H, 48 hours",
    "en, PT1H30M, 1 hour 30 minutes",
    "en, PT1M, 1 minute",
    "en, PT0S, 0 hours",
    "en, PT2345H, 2345 hours",
    "es, PT2H1M, 2 horas 1 minuto",
    "es, PT1H, 1 hora",
    "af, PT2H1M, 2 uur 1 minuut",
    "af, PT1H10M, 1 uur 10 minute",
    "zu, PT2H1M, amahora angu-2 umzuzu o-1",
    "zu, PT1H10M, ihora eli-1 imizuzu engu-10",
  })
  void saysASpanInWords(String language, Duration span, String expected) {
    assertThat(DurationText.inWords(span, in(language))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "en, PT59S, just now",
    "en, PT1M, 1 minute ago",
    "en, PT59M, 59 minutes ago",
    "en, PT1H59M, 1 hour ago",
    "en, PT47H59M, 47 hours ago",
    "en, PT48H, 2 days ago",
    "es, PT0S, ahora mismo",
    "es, PT1M, hace 1 minuto",
    "es, PT3H, hace 3 horas",
    "es, P4D, hace 4 días",
    "af, PT1M, 1 minuut gelede",
    "af, PT1H, 1 uur gelede",
    "zu, PT1M, umzuzu o-1 odlule",
    "zu, PT2M, imizuzu engu-2 edlule",
    "zu, PT1H, ihora eli-1 eledlule",
    "zu, PT2H, amahora angu-2 edlule",
    "zu, P3D, izinsuku ezingu-3 ezedlule",
  })
  void saysAnAge(String language, Duration age, String expected) {
    assertThat(DurationText.ago(age, in(language))).isEqualTo(expected);
  }

  private static DurationText.Phrases in(String language) {
    return Texts.in(Locale.forLanguageTag(language))::say;
  }
}
