package com.barron.whatsapp.interpretation;

import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Input;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The phrases that people of one language use, from {@code vocabulary_<language>.properties}; those
 * of the other languages are understood beside them. Where a phrase means two things, the language
 * itself decides, then English, then the order of the others.
 */
final class Vocabulary {
  private static final String BUNDLE = "com.barron.whatsapp.interpretation.vocabulary";
  private static final List<Locale> LANGUAGES =
      Stream.of("en", "es", "af", "zu").map(Locale::forLanguageTag).toList();
  private static final ResourceBundle.Control ROOT_IS_ENGLISH =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final Map<Locale, Vocabulary> KNOWN = new ConcurrentHashMap<>();

  /** What shorter joined words could be by chance. */
  private static final int SHORTEST_JOINED = 6;

  private static final String ZULU = "zu";
  private static final Pattern DENYING =
      Pattern.compile("(?:angi|awu|ayi|aku|asi|aka|azi|ali|unga|ninga)\\p{L}");

  private final Locale language;
  private final Map<String, Meaning> phrases = new HashMap<>();
  private final Map<String, Integer> longestFrom = new HashMap<>();
  private final Map<String, String> joined = new HashMap<>();
  private final Map<String, Set<Locale>> markers = new HashMap<>();
  private final SpellingCorrector spelling;
  private final Set<String> words;

  private Vocabulary(Locale language) {
    this.language = language;
    for (ReferenceKind kind : ReferenceKind.values()) {
      String prefix = kind.prefix().toLowerCase(Locale.ROOT);
      add(prefix, new Meaning(Meaning.Category.NOUN, Noun.of(kind), language));
    }
    Stream.concat(Stream.of(language, Locale.ENGLISH), LANGUAGES.stream())
        .distinct()
        .forEach(this::learn);
    // A slip is corrected towards a word of their own language or an English one.
    spelling =
        new SpellingCorrector(
            phrases.entrySet().stream()
                .filter(entry -> !isForeign(entry.getValue()))
                .flatMap(entry -> Arrays.stream(entry.getKey().split(" ")))
                .collect(Collectors.toSet()));
    words =
        phrases.keySet().stream()
            .flatMap(phrase -> Arrays.stream(phrase.split(" ")))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The vocabulary of somebody who speaks this language. Made once. */
  static Vocabulary in(Locale language) {
    return KNOWN.computeIfAbsent(language, Vocabulary::new);
  }

  private void learn(Locale of) {
    var bundle =
        ResourceBundle.getBundle(BUNDLE, of, Vocabulary.class.getClassLoader(), ROOT_IS_ENGLISH);
    for (String key : Collections.list(bundle.getKeys())) {
      Meaning meaning = Meaning.of(key, of);
      for (String listed : bundle.getString(key).split(",")) {
        String phrase = String.join(" ", Tokenizer.words(Input.typed(listed).plain()));
        if (phrase.isEmpty()) {
          continue;
        }
        if (meaning.category() == Meaning.Category.LANGUAGE) {
          markers.computeIfAbsent(phrase, any -> new LinkedHashSet<>()).add(of);
        } else {
          add(phrase, meaning);
        }
      }
    }
  }

  private void add(String phrase, Meaning meaning) {
    String[] words = phrase.split(" ");
    if (isForeign(meaning) && isSign(words[0])) {
      // "no maint" names a ticket in isiZulu, and denies something in Spanish.
      return;
    }
    phrases.putIfAbsent(phrase, meaning);
    longestFrom.merge(words[0], words.length, Math::max);
    String together = phrase.replace(" ", "");
    if (together.length() >= SHORTEST_JOINED && !together.equals(phrase)) {
      joined.putIfAbsent(together, phrase);
    }
  }

  private boolean isSign(String word) {
    return find(word)
        .filter(meaning -> !isForeign(meaning))
        .filter(
            meaning ->
                meaning.is(Meaning.Category.WORD, "negation")
                    || meaning.is(Meaning.Category.WORD, "doubt")
                    || meaning.is(Meaning.Category.WORD, "question"))
        .isPresent();
  }

  /** What exactly this phrase means. */
  Optional<Meaning> find(String phrase) {
    return Optional.ofNullable(phrases.get(phrase));
  }

  /** How many words the longest phrase has that begins with this one; 0 when none does. */
  int longestPhraseFrom(String word) {
    return longestFrom.getOrDefault(word, 0);
  }

  /** The words that were written as one. */
  Optional<String> apart(String word) {
    return phrases.containsKey(word) ? Optional.empty() : Optional.ofNullable(joined.get(word));
  }

  /** The word that was meant, when only one comes close. */
  Optional<String> corrected(String word) {
    return spelling.correct(word);
  }

  boolean isWord(String word) {
    return words.contains(word);
  }

  /** Whether a word that is in no table denies what it says, by its prefix, as in isiZulu. */
  boolean isDenied(String word) {
    return language.getLanguage().equals(ZULU) && DENYING.matcher(word).lookingAt();
  }

  /** Whether a meaning is of another language than the speaker's, and not English. */
  boolean isForeign(Meaning meaning) {
    return !meaning.language().equals(language) && !meaning.language().equals(Locale.ENGLISH);
  }

  /** The one language that these words belong to, when it is clear. */
  Optional<Locale> languageOf(List<String> words) {
    Map<Locale, Long> counts =
        words.stream()
            .flatMap(word -> markers.getOrDefault(word, Set.of()).stream())
            .collect(Collectors.groupingBy(of -> of, Collectors.counting()));
    return counts.entrySet().stream()
        .filter(one -> counts.values().stream().filter(n -> n >= one.getValue()).count() == 1)
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
