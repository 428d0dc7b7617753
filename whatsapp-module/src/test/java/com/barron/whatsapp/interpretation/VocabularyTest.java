package com.barron.whatsapp.interpretation;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.whatsapp.dialogue.Input;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
  private static Properties read(String name) throws IOException {
    var properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Vocabulary.class.getResourceAsStream(name + ".properties"), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }

  @ParameterizedTest
  @ValueSource(strings = {"vocabulary", "vocabulary_es", "vocabulary_af", "vocabulary_zu"})
  void aPhraseStandsUnderOneKey(String name) throws IOException {
    Properties vocabulary = read(name);
    Map<String, String> keys = new HashMap<>();
    Set<String> twice = new TreeSet<>();
    for (String key : vocabulary.stringPropertyNames()) {
      if (key.equals("language.markers")) {
        continue;
      }
      for (String listed : vocabulary.getProperty(key).split(",")) {
        String phrase = String.join(" ", Tokenizer.words(Input.typed(listed).plain()));
        String before = keys.putIfAbsent(phrase, key);
        if (!phrase.isEmpty() && before != null && !before.equals(key)) {
          twice.add(phrase + ": " + before + ", " + key);
        }
      }
    }
    assertThat(twice).isEmpty();
    assertThat(keys).hasSizeGreaterThan(3_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vocabulary_es", "vocabulary_af", "vocabulary_zu"})
  void eachLanguageHasAllKeys(String name) throws IOException {
    assertThat(read(name).stringPropertyNames())
        .isEqualTo(read("vocabulary").stringPropertyNames());
  }
}
