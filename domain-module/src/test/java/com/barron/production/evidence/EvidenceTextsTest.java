package com.barron.production.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.quality.DefectStatus;
import com.barron.production.quality.Disposition;
import com.barron.production.quality.Severity;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTextsTest {
  private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

  @ParameterizedTest
  @ValueSource(strings = {"es", "af", "zu"})
  void eachLanguageHasEveryTextWithTheSamePlaces(String language) {
    Properties english = file("evidence.properties");
    Properties other = file("evidence_" + language + ".properties");

    assertThat(other.keySet()).isEqualTo(english.keySet());
    english.forEach(
        (key, text) ->
            assertThat(places(other.get(key))).as(key.toString()).isEqualTo(places(text)));
  }

  @Test
  void everyWordOfADefectHasAText() {
    EvidenceTexts texts = EvidenceTexts.in(Locale.ENGLISH);

    assertThat(texts.keys())
        .containsAll(keys("severity", Severity.values()))
        .containsAll(keys("status", DefectStatus.values()))
        .containsAll(keys("disposition", Disposition.values()));
    assertThat(texts.word("action", "OF_A_LATER_VERSION")).isEqualTo("OF_A_LATER_VERSION");
  }

  @Test
  void aLanguageThatIsNotSpokenIsEnglish() {
    assertThat(EvidenceTexts.in(Locale.JAPANESE).say("title", "DEF-1"))
        .isEqualTo("Evidence: defect DEF-1");
  }

  private static List<String> keys(String kind, Enum<?>... words) {
    return Stream.of(words).map(word -> kind + "." + word.name()).toList();
  }

  private static List<String> places(Object text) {
    return PLACE.matcher(text.toString()).results().map(MatchResult::group).sorted().toList();
  }

  private static Properties file(String name) {
    var properties = new Properties();
    try (var reader =
        new InputStreamReader(
            EvidenceTexts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
