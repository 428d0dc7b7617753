package com.barron.production.listing;

import com.barron.production.reference.Reference;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Locks a record before it is compared, and reads it after all of a command was written. */
@Stateless
public class RecordChangeService implements RecordChanges {
  private final EntityChangesRepository entityChanges;

  @Inject
  RecordChangeService(EntityChangesRepository entityChanges) {
    this.entityChanges = entityChanges;
  }

  @Override
  public <T> T create(Listing<T> listing, Supplier<Reference> command) {
    return stored(listing, command.get());
  }

  @Override
  public <T, R> RecordChange<T, R> change(
      Listing<T> listing, Reference number, Predicate<T> asSeen, Supplier<R> command) {
    Optional<T> locked = listing.lock(number);
    if (locked.isEmpty()) {
      return new RecordChange.Unknown<>();
    }
    if (!asSeen.test(locked.get())) {
      return new RecordChange.ChangedMeanwhile<>();
    }
    R outcome = command.get();
    return new RecordChange.Changed<>(outcome, stored(listing, number));
  }

  /** Listings read rows: entities that a command changed are written first. */
  private <T> T stored(Listing<T> listing, Reference number) {
    entityChanges.write();
    return listing
        .find(number)
        .orElseThrow(() -> new IllegalStateException(number + " is not stored"));
  }
}
