package com.barron.whatsapp.interpretation;

import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the references of a message: a kind and its number, with little between them. */
final class ReferenceFinder {
  /** What people write between a kind and its number: "order no 12345". */
  private static final Set<String> NUMBER_MARKS =
      Set.of("no", "nr", "num", "number", "numero", "nommer", "inombolo", "id", "n");

  private static final int MOST_BETWEEN = 2;
  private static final int LONGEST_NUMBER = 9;
  private static final int DIGITS_OF_A_MACHINE = 3;

  /** Machines are few: "machine three" is one of them. */
  private static final int NUMBER_WORD_LIMIT = 20;

  private final Phrases phrases;
  private final List<Token> tokens;

  ReferenceFinder(Phrases phrases) {
    this.phrases = phrases;
    this.tokens = phrases.tokens();
  }

  /**
   * A reference in a message.
   *
   * @param isCertain whether its letters were typed without a slip
   * @param start the index of its first token
   * @param end the index of the token behind it
   */
  record Found(Reference reference, boolean isCertain, int start, int end) {}

  List<Found> find() {
    var found = new ArrayList<Found>();
    int at = 0;
    while (at < tokens.size()) {
      Optional<Found> reference = at(at);
      reference.ifPresent(found::add);
      at = reference.map(Found::end).orElse(at + 1);
    }
    return found;
  }

  private Optional<Found> at(int start) {
    return phrases
        .nounAt(start)
        .flatMap(
            noun -> {
              ReferenceKind kind = Noun.kind(noun.meaning().name());
              int number = number(noun.end());
              return isMeasured(number)
                  ? Optional.empty()
                  : digits(number, kind)
                      .map(digits -> new Reference(kind, digits))
                      .map(
                          reference ->
                              new Found(reference, !noun.isCorrected(), start, number + 1));
            });
  }

  /** The index of the number, behind words that only fill. */
  private int number(int behindNoun) {
    int at = behindNoun;
    while (at < tokens.size() && at < behindNoun + MOST_BETWEEN && isBetween(at)) {
      at++;
    }
    return at;
  }

  private boolean isBetween(int at) {
    return NUMBER_MARKS.contains(tokens.get(at).text())
        || phrases
            .at(at)
            .filter(phrase -> phrase.end() == at + 1)
            .filter(phrase -> phrase.meaning().is(Meaning.Category.WORD, "filler"))
            .isPresent();
  }

  /** Whether it is the number of a time: "MACH 3 days". */
  private boolean isMeasured(int number) {
    return phrases
        .at(number + 1)
        .map(Phrases.Phrase::meaning)
        .filter(
            meaning ->
                meaning.is(Meaning.Category.TIME, "unit.days")
                    || meaning.is(Meaning.Category.TIME, "unit.weeks"))
        .isPresent();
  }

  private Optional<String> digits(int at, ReferenceKind kind) {
    if (at >= tokens.size()) {
      return Optional.empty();
    }
    Optional<String> digits =
        tokens.get(at).isDigits() ? Optional.of(tokens.get(at).text()) : Optional.empty();
    return kind == ReferenceKind.MACHINE
        ? digits.or(() -> numberWord(at)).filter(this::isShort).map(ReferenceFinder::machine)
        : digits.filter(this::isShort);
  }

  private boolean isShort(String digits) {
    return digits.length() <= LONGEST_NUMBER;
  }

  private Optional<String> numberWord(int at) {
    return phrases
        .at(at)
        .filter(phrase -> phrase.is(Meaning.Category.NUMBER))
        .flatMap(phrase -> Numbers.of(phrase.meaning().name()))
        .filter(number -> number <= NUMBER_WORD_LIMIT)
        .map(String::valueOf);
  }

  /** The digits of a machine: a plant numbers them with three, and people leave the zeros out. */
  static String machine(String digits) {
    return "0".repeat(Math.max(0, DIGITS_OF_A_MACHINE - digits.length())) + digits;
  }
}
