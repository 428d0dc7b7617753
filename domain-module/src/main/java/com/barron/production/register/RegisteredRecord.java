package com.barron.production.register;

import com.barron.production.audit.Changes;
import com.barron.production.reference.ExternalId;
import com.barron.production.reference.Reference;
import java.util.Optional;

/**
 * What is said of a record that has a number.
 *
 * @param <T> itself
 */
public interface RegisteredRecord<T> {
  Reference number();

  /** What another system calls it. */
  default Optional<ExternalId> external() {
    return Optional.empty();
  }

  /** What is different, as the audit tells it. @param before empty when it is new */
  Changes since(Optional<T> before);
}
