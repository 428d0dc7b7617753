package com.barron.production.bulk;

import com.barron.production.reference.ExternalId;
import com.barron.production.reference.Reference;
import java.util.Optional;

/** What is said of a record that has a number. */
public interface RegisteredRecord {
  Reference number();

  /** What another system calls it. */
  default Optional<ExternalId> external() {
    return Optional.empty();
  }
}
