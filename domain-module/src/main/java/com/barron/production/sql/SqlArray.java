package com.barron.production.sql;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An array parameter with the type of its elements, which an empty one cannot tell. */
public final class SqlArray {
  private final String elementType;
  private final Object[] elements;

  private SqlArray(String elementType, List<?> elements) {
    this.elementType = elementType;
    this.elements = elements.toArray();
  }

  /**
   * An array of {@code text}: each element's {@code toString}, an empty {@code Optional} is NULL.
   */
  public static SqlArray texts(Collection<?> elements) {
    return texts(elements, Function.identity());
  }

  /** The same of a part of each element. */
  public static <T> SqlArray texts(Collection<T> elements, Function<? super T, ?> part) {
    return new SqlArray("text", elements.stream().map(part).map(SqlArray::text).toList());
  }

  /** An array of {@code bigint}. */
  public static SqlArray numbers(Collection<? extends Number> elements) {
    return numbers(elements, Function.identity());
  }

  /** The same of a part of each element. */
  public static <T> SqlArray numbers(
      Collection<T> elements, Function<? super T, ? extends Number> part) {
    return new SqlArray("bigint", elements.stream().map(part).toList());
  }

  String elementType() {
    return elementType;
  }

  Object[] elements() {
    return elements;
  }

  private static String text(Object value) {
    return value instanceof Optional<?> optional
        ? optional.map(Object::toString).orElse(null)
        : value.toString();
  }
}
