package com.barron.whatsapp.interpretation;

import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.interpretation.Interpretation.Sign;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Reads a message: the references first, then from left to right the words around them, which may
 * be one phrase together. Of several phrases at one place the longest one counts.
 */
public final class MessageInterpreter {
  /** A question is asked at the beginning: behind a greeting, and a few words that fill. */
  private static final int MOST_BEFORE_A_QUESTION = 6;

  /** Behind a reference these begin a statement: "MAINT-555 is done". */
  private static final Set<String> STATING =
      Set.of(
          "is", "are", "was", "were", "has", "have", "had", "did", "do", "does", "can", "could",
          "het", "kan", "wil", "any", "anyone", "anybody");

  private final Vocabulary vocabulary;
  private final List<String> typed;
  private final Map<Reference, Boolean> references = new LinkedHashMap<>();
  private final Set<ReferenceKind> nouns = new LinkedHashSet<>();
  private final List<String> numbers = new ArrayList<>();
  private final Map<Intent, Boolean> intents = new LinkedHashMap<>();
  private final Set<Sign> signs = new LinkedHashSet<>();
  private final Map<Meaning.Category, String> values = new LinkedHashMap<>();
  private Optional<TimeExpression> time = Optional.empty();
  private Optional<Locale> greeting = Optional.empty();

  /** The typed words that mean nothing. */
  private final TreeSet<Integer> rest = new TreeSet<>();

  /** The typed words of references and intents. */
  private final TreeSet<Integer> structure = new TreeSet<>();

  /** The typed words that only fill, or say how the others are meant. */
  private final Set<Integer> small = new HashSet<>();

  private MessageInterpreter(Input input, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.typed = Tokenizer.typed(input);
  }

  /** Reads a message of somebody who speaks this language. */
  public static Interpretation read(Input input, Locale language) {
    return new MessageInterpreter(input, Vocabulary.in(language)).read();
  }

  private Interpretation read() {
    List<Token> tokens = Tokenizer.tokens(typed, vocabulary);
    var phrases = new Phrases(aroundReferences(tokens), vocabulary);
    int at = 0;
    while (at < phrases.tokens().size()) {
      at = readAt(at, phrases);
    }
    IntStream.range(Tokenizer.MOST_WORDS, typed.size()).forEach(rest::add);
    return new Interpretation(
        references.entrySet().stream()
            .map(entry -> new Interpretation.Mention(entry.getKey(), entry.getValue()))
            .toList(),
        nouns,
        numbers,
        intents.entrySet().stream()
            .map(entry -> new Interpretation.IntentMention(entry.getKey(), entry.getValue()))
            .toList(),
        Optional.ofNullable(values.get(Meaning.Category.LEVEL))
            .map(level -> level.toUpperCase(Locale.ROOT)),
        Optional.ofNullable(values.get(Meaning.Category.DEFECT)),
        Optional.ofNullable(values.get(Meaning.Category.ISSUE)),
        time,
        signs,
        greeting.or(() -> vocabulary.languageOf(tokens.stream().map(Token::text).toList())),
        rest.stream().map(typed::get).toList(),
        note(),
        rest.isEmpty() || structure.isEmpty() || rest.first() > structure.last());
  }

  /** Takes the references out; the tokens that are left. */
  private List<Token> aroundReferences(List<Token> tokens) {
    var left = new ArrayList<Token>();
    int at = 0;
    for (ReferenceFinder.Found found :
        new ReferenceFinder(new Phrases(tokens, vocabulary)).find()) {
      references.merge(found.reference(), found.isCertain(), Boolean::logicalOr);
      tokens.subList(found.start(), found.end()).forEach(token -> structure.add(token.word()));
      left.addAll(tokens.subList(at, found.start()));
      at = found.end();
      if (at < tokens.size()) {
        left.add(tokens.get(at).behindReference());
        at++;
      }
    }
    left.addAll(tokens.subList(Math.min(at, tokens.size()), tokens.size()));
    return left;
  }

  /** Reads the phrase at a token. @return the index after it */
  private int readAt(int at, Phrases phrases) {
    Token token = phrases.tokens().get(at);
    if (token.text().equals("?")) {
      signs.add(Sign.QUESTION);
      return at + 1;
    }
    Optional<TimeParser.Found> found = TimeParser.find(phrases, at);
    if (found.isPresent()) {
      time = time.or(() -> found.map(TimeParser.Found::time));
      return found.get().end();
    }
    Optional<Phrases.Phrase> phrase = phrases.at(at);
    if (phrase.isPresent()) {
      take(phrase.get(), at, phrases.tokens());
      return phrase.get().end();
    }
    takeUnknown(token);
    return at + 1;
  }

  private void takeUnknown(Token token) {
    if (token.isNumber()) {
      numbers.add(token.text());
    } else if (token.isLetters() || token.text().startsWith("-")) {
      rest.add(token.word());
      if (vocabulary.isDenied(token.text())) {
        signs.add(Sign.NEGATION);
      }
    }
  }

  private void take(Phrases.Phrase phrase, int at, List<Token> tokens) {
    Meaning meaning = phrase.meaning();
    switch (meaning.category()) {
      case INTENT -> {
        tokens.subList(at, phrase.end()).forEach(token -> structure.add(token.word()));
        intent(phrase);
      }
      case NOUN -> nouns.add(Noun.kind(meaning.name()));
      case LEVEL, DEFECT, ISSUE -> values.putIfAbsent(meaning.category(), meaning.name());
      case NUMBER -> Numbers.of(meaning.name()).map(String::valueOf).ifPresent(numbers::add);
      case WORD -> {
        tokens.subList(at, phrase.end()).stream()
            .filter(token -> !token.isCorrected())
            .forEach(token -> small.add(token.word()));
        sign(phrase, at, tokens);
      }
      // A unit or a weekday without a time says nothing.
      case TIME, DAY, LANGUAGE -> {}
    }
  }

  private void intent(Phrases.Phrase phrase) {
    Meaning meaning = phrase.meaning();
    Intent intent = Intent.named(meaning.name());
    intents.merge(
        intent, !phrase.isCorrected() && !vocabulary.isForeign(meaning), Boolean::logicalOr);
    if (intent == Intent.GREET) {
      greeting = greeting.or(() -> Optional.of(meaning.language()));
    }
  }

  private void sign(Phrases.Phrase phrase, int at, List<Token> tokens) {
    switch (phrase.meaning().name()) {
      case "question" -> {
        if (isAsked(phrase, at, tokens)) {
          signs.add(Sign.QUESTION);
        }
      }
      case "negation" -> signs.add(Sign.NEGATION);
      case "doubt" -> signs.add(Sign.DOUBT);
      case "new" -> signs.add(Sign.NEW);
      case "yes" -> signs.add(Sign.YES);
      case "no" -> {
        signs.add(Sign.NO);
        signs.add(Sign.NEGATION);
      }
      default -> {
        // A word that only fills.
      }
    }
  }

  /** At the beginning, as a tag at the end ("or not"), or behind a reference ("MAINT-555 who"). */
  private boolean isAsked(Phrases.Phrase phrase, int at, List<Token> tokens) {
    boolean isFirst =
        intents.keySet().stream().allMatch(Intent.GREET::equals)
            && nouns.isEmpty()
            && rest.isEmpty()
            && (numbers.isEmpty() || !STATING.contains(tokens.get(at).text()))
            && at < MOST_BEFORE_A_QUESTION
            && tokens.subList(0, at + 1).stream().noneMatch(Token::isBehindReference);
    boolean isTag = phrase.end() == tokens.size() && phrase.end() - at > 1;
    boolean isBehind =
        tokens.get(at).isBehindReference() && !STATING.contains(tokens.get(at).text());
    return isFirst || isTag || isBehind;
  }

  /** What was said besides, as it was typed; nothing when it only fills. */
  private List<String> note() {
    List<Integer> words =
        IntStream.range(0, typed.size()).filter(word -> !structure.contains(word)).boxed().toList();
    // A bare number is what it is about, as a reference is.
    long besideNumbers = words.stream().filter(word -> !numbers.contains(typed.get(word))).count();
    boolean isBehind = besideNumbers > 1 && !structure.isEmpty() && words.get(0) > structure.last();
    boolean onlyFills =
        words.stream().allMatch(word -> small.contains(word) || numbers.contains(typed.get(word)));
    return onlyFills && !isBehind ? List.of() : words.stream().map(typed::get).toList();
  }
}
