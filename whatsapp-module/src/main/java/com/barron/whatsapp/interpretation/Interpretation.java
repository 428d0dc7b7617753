package com.barron.whatsapp.interpretation;

import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was read of a message, and what was left over.
 *
 * @param references in the order in which they stand, each once
 * @param nouns the kinds of things that were named without a number
 * @param numbers bare numbers, as they stand
 * @param intents in the order in which they stand, each once
 * @param level LOW, MEDIUM or HIGH
 * @param defectType the code of a defect type
 * @param issueType the code of an issue type
 * @param time in how long, or when
 * @param signs what the words around say
 * @param language the language that the words belong to, when it is clear
 * @param rest words that mean nothing here, as they were typed
 * @param note all that was said besides references and intents, as it was typed
 * @param isNoteLast whether it follows them, as behind a command
 */
public record Interpretation(
    List<Mention> references,
    Set<ReferenceKind> nouns,
    List<String> numbers,
    List<IntentMention> intents,
    Optional<String> level,
    Optional<String> defectType,
    Optional<String> issueType,
    Optional<TimeExpression> time,
    Set<Sign> signs,
    Optional<Locale> language,
    List<String> rest,
    List<String> note,
    boolean isNoteLast) {
  public Interpretation {
    references = List.copyOf(references);
    nouns = Set.copyOf(nouns);
    numbers = List.copyOf(numbers);
    intents = List.copyOf(intents);
    signs = Set.copyOf(signs);
    rest = List.copyOf(rest);
    note = List.copyOf(note);
  }

  /** What people say beside an answer. */
  private static final Set<Intent> ANSWERING =
      EnumSet.of(Intent.GREET, Intent.THANK, Intent.REPORT, Intent.DEFECT, Intent.REJECT_OR_DEFECT);

  /** A reference. @param isCertain whether its letters were typed without a slip */
  public record Mention(Reference reference, boolean isCertain) {}

  /** An intent. @param isCertain whether it was typed without a slip, in a language of theirs */
  public record IntentMention(Intent intent, boolean isCertain) {}

  /** What the words around a statement say of it. */
  public enum Sign {
    QUESTION,
    NEGATION,
    /** A condition, the future, or a restriction. */
    DOUBT,
    NEW,
    YES,
    NO
  }

  boolean has(Sign sign) {
    return signs.contains(sign);
  }

  boolean has(Intent intent) {
    return intents.stream().anyMatch(mention -> mention.intent() == intent);
  }

  /** Whether it is a plain statement: no question, no negation, no doubt. */
  boolean isPlain() {
    return !has(Sign.QUESTION) && !has(Sign.NEGATION) && !has(Sign.DOUBT);
  }

  /** Whether it is one reference, and no other word that means something. */
  public boolean isReferenceAlone() {
    return references.size() == 1
        && intents.isEmpty()
        && rest.isEmpty()
        && numbers.isEmpty()
        && time.isEmpty()
        && level.isEmpty()
        && isPlain();
  }

  /** Whether each word means something, and nothing restricts what is said. */
  public boolean isWhole() {
    return rest.isEmpty() && numbers.isEmpty() && time.isEmpty() && isPlain();
  }

  /** Whether it says yes, and nothing else. */
  public boolean isAssent() {
    return has(Sign.YES) && intents.isEmpty() && references.isEmpty() && isWhole();
  }

  /** Whether it greets in a language that is not this one, and says nothing else. */
  public boolean isForeignGreeting(Locale spoken) {
    return references.isEmpty()
        && intents.size() == 1
        && has(Intent.GREET)
        && language.filter(other -> !other.equals(spoken)).isPresent();
  }

  /** Whether it can be the answer to a question: it is neither a question nor a command. */
  public boolean isAnswer() {
    return !has(Sign.QUESTION)
        && (!has(Sign.NEGATION) || has(Sign.NO))
        && intents.stream().map(IntentMention::intent).allMatch(ANSWERING::contains);
  }

  /** What of it can be an answer, as canonical words. */
  public List<String> answers() {
    return Stream.of(
            references.stream().map(Mention::reference).map(Reference::toString),
            numbers.stream(),
            defectType.stream(),
            issueType.stream(),
            level.stream(),
            Stream.of(Sign.NEW, Sign.YES, Sign.NO).filter(this::has).map(Sign::name))
        .flatMap(words -> words)
        .toList();
  }

  /** Leaves the words out: they must not reach a log. */
  @Override
  public String toString() {
    return "Interpretation[" + references.size() + " references, " + intents.size() + " intents]";
  }
}
