package com.barron.production.imports;

import com.barron.production.imports.subject.ImportTarget.Change;
import com.barron.production.reference.ExternalId;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * What is to become of a record.
 *
 * @param change empty when it is refused before it could be read
 * @param external what another system calls it, where the file says so
 * @param before its image, if it is there
 */
record PlannedRecord<T>(
    RowOutcome outcome,
    Optional<Change<T>> change,
    Optional<ExternalId> external,
    Optional<JsonObject> before) {

  PlannedRecord<T> refused(Optional<String> field, RowCode code) {
    return new PlannedRecord<>(
        new RowOutcome(
            outcome.row(),
            outcome.record(),
            RowAction.REFUSED,
            field,
            Optional.of(code),
            List.of()),
        change,
        external,
        before);
  }

  boolean is(RowAction action) {
    return outcome.action() == action;
  }

  /** Whether something is stored, or would be. */
  boolean isChange() {
    return is(RowAction.CREATED) || is(RowAction.UPDATED);
  }

  /** The key of a record that was read. */
  String key() {
    return change.orElseThrow().key();
  }

  T after() {
    return change.orElseThrow().after();
  }
}
