package com.barron.production.listing;

/**
 * The result of changing a record.
 *
 * @param <T> the record as others see it
 * @param <R> what the command returned
 */
public sealed interface RecordChange<T, R> {
  /** It was changed. @param record as it is stored now */
  record Changed<T, R>(R outcome, T record) implements RecordChange<T, R> {}

  /** Nothing was done: there is no such record. */
  record Unknown<T, R>() implements RecordChange<T, R> {}

  /** Nothing was done: the record is not as its caller saw it. */
  record ChangedMeanwhile<T, R>() implements RecordChange<T, R> {}
}
