package com.barron.whatsapp.dialogue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The result of parsing an input. */
public sealed interface ParseResult<V> {
  /**
   * An answer.
   *
   * @param acknowledgement what is said of it before the next question
   */
  record Value<V>(V value, Optional<Message> acknowledgement) implements ParseResult<V> {}

  /** Not an answer to this question. @param reason what is wrong with it */
  record Invalid<V>(Message reason) implements ParseResult<V> {}

  /**
   * Well-formed, but there is no such thing.
   *
   * @param close existing answers that come close, best first
   */
  record NotFound<V>(Message reason, List<Option> close) implements ParseResult<V> {
    public NotFound {
      close = List.copyOf(close);
    }
  }

  /**
   * Earlier questions are to be answered again.
   *
   * @param keys the slots that are to be asked again
   * @param reason why, unless the person asked for it
   */
  record Revise<V>(Set<String> keys, Optional<Message> reason) implements ParseResult<V> {
    public Revise {
      keys = Set.copyOf(keys);
    }

    /** As the person asked. */
    public Revise(Set<String> keys) {
      this(keys, Optional.empty());
    }
  }

  /** An answer without an acknowledgement. */
  static <V> ParseResult<V> value(V value) {
    return new Value<>(value, Optional.empty());
  }

  /** An answer that is acknowledged. */
  static <V> ParseResult<V> value(V value, Message acknowledgement) {
    return new Value<>(value, Optional.of(acknowledgement));
  }

  /** Not an answer. */
  static <V> ParseResult<V> unfit(String reason, Object... arguments) {
    return new Invalid<>(Message.of(reason, arguments));
  }

  /** There is no such thing. */
  static <V> ParseResult<V> missing(Message reason, Collection<Option> close) {
    return new NotFound<>(reason, List.copyOf(close));
  }

  /** Earlier questions are to be answered again. */
  static <V> ParseResult<V> revise(String... keys) {
    return new Revise<>(Set.of(keys));
  }
}
