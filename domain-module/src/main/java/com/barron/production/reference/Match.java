package com.barron.production.reference;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The answer to a look-up by reference: what was found, or what comes close. */
public sealed interface Match<T> {
  /** The subject exists. */
  record Found<T>(T value) implements Match<T> {}

  /**
   * The subject does not exist.
   *
   * @param close up to three existing references that differ by one typing error, best first
   */
  record Missing<T>(List<Reference> close) implements Match<T> {
    public Missing {
      close = List.copyOf(close);
    }

    /** The one that was meant when only leading zeros are missing or too many. */
    public Optional<Reference> sameNumber(Reference typed) {
      List<Reference> same =
          close.stream().filter(reference -> reference.isSameNumber(typed)).toList();
      return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }
  }

  /** The same answer, with another view of what was found. */
  default <R> Match<R> map(Function<T, R> view) {
    if (this instanceof Missing<T> missing) {
      return new Missing<>(missing.close());
    }
    return new Found<>(view.apply(((Found<T>) this).value()));
  }

  /** What was found, if anything. */
  default Optional<T> found() {
    return this instanceof Found<T> hit ? Optional.of(hit.value()) : Optional.empty();
  }
}
