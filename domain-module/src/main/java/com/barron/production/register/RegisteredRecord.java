package com.barron.production.register;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.Changes;
import com.barron.production.reference.ExternalId;
import com.barron.production.reference.Reference;
import java.util.Optional;

/**
 * What is said of a record that has a number.
 *
 * @param <T> the type itself
 */
public interface RegisteredRecord<T extends RegisteredRecord<T>> {
  Reference number();

  /** What another system calls it. */
  default Optional<ExternalId> external() {
    return Optional.empty();
  }

  /** The action that the audit records when such a record is stored. */
  AuditAction audited(boolean isNew);

  /** What changed, as the audit records it. @param before empty when it is new */
  Changes since(Optional<T> before);
}
