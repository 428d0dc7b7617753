package com.barron.whatsapp.dialogue;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A question of a form. Its texts are found by convention: {@code <form>.<slot>.ask} and {@code
 * <form>.<slot>.help}.
 *
 * @param key unique within the form
 * @param texts stands for the slot in the keys of its texts: the key, unless several share them
 * @param parser understands the answers
 * @param options the answers on offer, in order; a bare number picks one of them
 * @param listed whether they are listed below the question; else the question itself shows them
 * @param when whether it is asked at all
 * @param details arguments of the question's text
 * @param taps what can be tapped where the question itself shows its answers; typed, they are
 *     answers as well
 * @param waits whether words that do not answer it may answer the questions behind it, when all is
 *     said in one message; it is asked all the same
 */
public record Slot<V>(
    String key,
    String texts,
    Parser<V> parser,
    Function<TurnContext, List<Option>> options,
    boolean listed,
    Predicate<FormAnswers> when,
    Function<TurnContext, List<Object>> details,
    Function<TurnContext, List<Option>> taps,
    boolean waits) {

  /** An open question that is always asked. */
  public static <V> Slot<V> of(String key, Parser<V> parser) {
    return new Slot<>(
        key,
        key,
        parser,
        turnContext -> List.of(),
        true,
        answers -> true,
        turnContext -> List.of(),
        turnContext -> List.of(),
        false);
  }

  /** A question with its answers on offer. */
  public static <V> Slot<V> choice(String key, OptionParser<V> parser) {
    return of(key, parser).offering(parser.options());
  }

  /** Asks with the texts of this name. */
  public Slot<V> withTexts(String name) {
    return new Slot<>(key, name, parser, options, listed, when, details, taps, waits);
  }

  /** Lists answers below the question. */
  public Slot<V> offering(Function<TurnContext, List<Option>> answers) {
    return new Slot<>(key, texts, parser, answers, true, when, details, taps, waits);
  }

  /** Offers answers that the question's own text shows with their numbers. */
  public Slot<V> numbering(Function<TurnContext, List<Option>> answers) {
    return new Slot<>(key, texts, parser, answers, false, when, details, taps, waits);
  }

  /** Offers answers to be tapped below a question that shows its answers itself. */
  public Slot<V> tapping(Function<TurnContext, List<Option>> answers) {
    return new Slot<>(key, texts, parser, options, listed, when, details, answers, waits);
  }

  /** Asks only under a condition on the answers. */
  public Slot<V> when(Predicate<FormAnswers> condition) {
    return new Slot<>(key, texts, parser, options, listed, condition, details, taps, waits);
  }

  /** Passes the words of one message that do not answer it to the questions after it. */
  public Slot<V> waiting() {
    return new Slot<>(key, texts, parser, options, listed, when, details, taps, true);
  }

  /** Sets the arguments of the question's text. */
  public Slot<V> showing(Function<TurnContext, List<Object>> shown) {
    return new Slot<>(key, texts, parser, options, listed, when, shown, taps, waits);
  }

  boolean isOpen(FormAnswers answers) {
    return when.test(answers) && answers.find(this).isEmpty();
  }
}
