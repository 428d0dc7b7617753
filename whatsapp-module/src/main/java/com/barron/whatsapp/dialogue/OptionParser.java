package com.barron.whatsapp.dialogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Understands one of the options: its id, its label or its English name, whatever the case; when
 * only one comes close, also by the first letters of its words, and with a slip.
 *
 * @param options what can be chosen
 * @param ids the id of a value
 * @param values the value of an id; empty when it is none any more
 */
public record OptionParser<V>(
    Function<TurnContext, List<Option>> options,
    Function<V, String> ids,
    Function<String, Optional<V>> values)
    implements Parser<V> {

  /** One of the ids themselves. */
  public static OptionParser<String> of(Function<TurnContext, List<Option>> options) {
    return new OptionParser<>(options, Function.identity(), Optional::of);
  }

  /** One of the constants of an enum; their labels are the texts {@code <prefix><constant>}. */
  public static <E extends Enum<E>> OptionParser<E> of(Class<E> type, String prefix) {
    return of(type, (e, translations) -> Option.said(e.name(), prefix + e.name(), translations));
  }

  /** The same; what they are called besides is {@code <prefix><constant in lower case>}. */
  public static <E extends Enum<E>> OptionParser<E> worded(Class<E> type, String prefix) {
    return of(
        type,
        (e, translations) ->
            new Option(
                e.name(),
                translations.say(prefix + e.name()),
                translations.words(prefix + e.name().toLowerCase(Locale.ROOT))));
  }

  private static <E extends Enum<E>> OptionParser<E> of(
      Class<E> type, BiFunction<E, Translations, Option> option) {
    var constants = List.of(type.getEnumConstants());
    return new OptionParser<>(
        turnContext ->
            constants.stream().map(e -> option.apply(e, turnContext.translations())).toList(),
        Enum::name,
        id -> constants.stream().filter(e -> e.name().equals(id)).findFirst());
  }

  @Override
  public ParseResult<V> parse(Input input, TurnContext turnContext) {
    List<Option> offered = options.apply(turnContext);
    return meant(input, offered)
        .flatMap(option -> values.apply(option.id()))
        .map(ParseResult::value)
        .orElseGet(() -> ParseResult.unfit("option.unfit", input.excerpt()));
  }

  private static Optional<Option> meant(Input input, List<Option> offered) {
    var named = offered.stream().filter(option -> option.isMeantBy(input)).toList();
    return named.stream()
        .filter(option -> option.id().equalsIgnoreCase(input.typed()))
        .findFirst()
        .or(() -> onlyOne(named))
        .or(() -> onlyOne(close(input, offered)));
  }

  private static Optional<Option> onlyOne(List<Option> options) {
    return options.stream().filter(option -> options.size() == 1).findFirst();
  }

  /** Those that were meant by their first letters, or with a slip; nothing that was tapped. */
  private static List<Option> close(Input input, List<Option> offered) {
    if (input.tapped()) {
      return List.of();
    }
    List<String> words = Option.plainWords(input.typed());
    return offered.stream().filter(option -> option.isCloseTo(words)).toList();
  }

  @Override
  public String write(V value) {
    return ids.apply(value);
  }

  @Override
  public Optional<V> read(String canonical) {
    return values.apply(canonical);
  }
}
