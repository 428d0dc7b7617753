package com.barron.production.listing;

import com.barron.production.reference.Reference;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Changes of single records by whoever read them in a listing: what they saw, the change, and what
 * is stored afterwards belong together, in one transaction. A command that throws leaves nothing.
 */
public interface RecordChanges {
  /**
   * Makes a record.
   *
   * @param command returns its number
   * @return the record as it is stored
   */
  <T> T create(Listing<T> listing, Supplier<Reference> command);

  /**
   * Changes a record.
   *
   * @param asSeen whether it is still as its caller saw it; asked while nobody else can change it
   */
  <T, R> RecordChange<T, R> change(
      Listing<T> listing, Reference number, Predicate<T> asSeen, Supplier<R> command);
}
