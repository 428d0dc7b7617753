package com.barron.whatsapp.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each language says all that English says, with the same places. */
class LanguagesTest {
  private static final Pattern PLACE = Pattern.compile("\\{([0-9])(,[a-z]+)?");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

  /** What is the same word in a language and in English. */
  private static final Map<String, Set<String>> ALIKE =
      Map.of(
          "es", Set.of("maintenance.ticket", "status.sla", "sop.title", "sure.NO"),
          "af",
              Set.of(
                  "status.sla", "status.status", "sop.title", "bom.component.name", "decide.done"),
          "zu", Set.of("span.short"));

  private final Map<String, String> english = texts("");

  static List<String> translations() {
    return Texts.languages().stream()
        .map(Locale::getLanguage)
        .filter(language -> !language.equals("en"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("translations")
  void saysAllThatEnglishSaysAndNothingElse(String language) {
    assertThat(texts("_" + language).keySet())
        .containsExactlyInAnyOrderElementsOf(english.keySet());
  }

  @ParameterizedTest
  @MethodSource("translations")
  void hasTheSamePlacesInTheSameFormats(String language) {
    texts("_" + language)
        .forEach(
            (key, text) ->
                assertThat(places(text))
                    .as(language + " " + key)
                    .isEqualTo(places(english.get(key))));
  }

  @ParameterizedTest
  @MethodSource("translations")
  void leavesNothingInEnglish(String language) {
    Map<String, String> own = texts("_" + language);
    List<String> left =
        own.keySet().stream()
            .filter(key -> LETTERS.matcher(PLACE.matcher(own.get(key)).replaceAll("")).find())
            .filter(key -> own.get(key).equals(english.get(key)))
            .filter(key -> !ALIKE.get(language).contains(key))
            .toList();

    assertThat(left).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyTextCanBeFilledAndIsOneOfOurs(String suffix) {
    Locale language = Locale.forLanguageTag(suffix.replace("_", ""));
    Object[] some = {3, 2, 1, 4, 5, 6, 7};
    texts(suffix)
        .forEach(
            (key, text) -> {
              assertThat(text).as(key).isNotBlank().doesNotContain("\t").isEqualTo(text.strip());
              assertThatCode(() -> new MessageFormat(text.replace("'", "''"), language))
                  .as(key)
                  .doesNotThrowAnyException();
              assertThat(new MessageFormat(text.replace("'", "''"), language).format(some))
                  .as(key)
                  .doesNotContain("{", "}", "''", "null");
            });
  }

  static List<String> all() {
    List<String> suffixes = new ArrayList<>(translations().stream().map(it -> "_" + it).toList());
    suffixes.add("");
    return suffixes;
  }

  /** The emoji at the start is the same, so that a colleague of another language recognises it. */
  @ParameterizedTest
  @MethodSource("translations")
  void beginsWithTheSameSign(String language) {
    texts("_" + language)
        .forEach(
            (key, text) ->
                assertThat(sign(text)).as(language + " " + key).isEqualTo(sign(english.get(key))));
  }

  @Test
  void everyBundleIsALanguageThatIsSpoken() {
    assertThat(Texts.languages()).extracting(Locale::toLanguageTag).doesNotHaveDuplicates();
    translations().forEach(language -> assertThat(texts("_" + language)).isNotEmpty());
  }

  @Test
  void whatThePlantNamesItselfIsSaidAsItIs() {
    Texts spanish = Texts.in(Locale.forLanguageTag("es"));

    assertThat(spanish.name("Internal Reject")).isEqualTo("Rechazo interno");
    assertThat(spanish.name("Wobbly Thing")).isEqualTo("Wobbly Thing");
    assertThat(Texts.in(Locale.ENGLISH).name("Internal Reject")).isEqualTo("Internal Reject");
  }

  /** How often each place stands there, with its format; places inside of a choice count too. */
  private static Map<String, Boolean> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .collect(
            Collectors.toMap(place -> place.group(), place -> true, (a, b) -> a, TreeMap::new));
  }

  private static String sign(String text) {
    int first = text.codePointAt(0);
    boolean isSign = Character.getType(first) == Character.OTHER_SYMBOL || "•…".indexOf(first) >= 0;
    return isSign ? Character.toString(first) : "";
  }

  private static Map<String, String> texts(String suffix) {
    String file = "messages" + suffix + ".properties";
    try (InputStream stream = Texts.class.getResourceAsStream(file)) {
      var properties = new Properties();
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      Map<String, String> texts = new HashMap<>();
      properties.forEach((key, text) -> texts.put((String) key, (String) text));
      return texts;
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }
}
