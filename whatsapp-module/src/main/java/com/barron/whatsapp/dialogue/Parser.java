package com.barron.whatsapp.dialogue;

import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Understands the answers to one question. For each value v that it can give, {@code
 * parse(write(v))} gives v again, and so does {@code read(write(v))}.
 */
public interface Parser<V> {
  /** Understands what a person said. May look things up, through {@link TurnContext#once}. */
  ParseResult<V> parse(Input input, TurnContext turnContext);

  /** The canonical text of a value: what is stored, and what a tap sends back. */
  String write(V value);

  /** The value of a stored text, without any look-up; empty when it is none any more. */
  Optional<V> read(String canonical);

  /** Whether a bare number is an answer and so picks no choice. */
  default boolean takesNumbers() {
    return false;
  }

  /** Whether any words are an answer: a text or a name, which takes all there are. */
  default boolean takesAnyWords() {
    return false;
  }

  /** This parser, but a value to which there is an objection does not fit. */
  default Parser<V> unless(BiFunction<V, TurnContext, Optional<Message>> objection) {
    Parser<V> plain = this;
    return new Parser<>() {
      @Override
      public ParseResult<V> parse(Input input, TurnContext turnContext) {
        ParseResult<V> result = plain.parse(input, turnContext);
        return result instanceof ParseResult.Value<V> answer
            ? objection
                .apply(answer.value(), turnContext)
                .<ParseResult<V>>map(ParseResult.Invalid::new)
                .orElse(result)
            : result;
      }

      @Override
      public boolean takesNumbers() {
        return plain.takesNumbers();
      }

      @Override
      public boolean takesAnyWords() {
        return plain.takesAnyWords();
      }

      @Override
      public String write(V value) {
        return plain.write(value);
      }

      @Override
      public Optional<V> read(String canonical) {
        return plain.read(canonical);
      }
    };
  }
}
