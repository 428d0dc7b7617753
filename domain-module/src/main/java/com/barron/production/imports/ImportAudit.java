package com.barron.production.imports;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.Changes;
import com.barron.production.imports.subject.ImportTarget;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Optional;

/** What the audit says of a record that an import changed. */
final class ImportAudit {
  private ImportAudit() {}

  static AuditEntry entry(
      Instant at,
      AuditAction action,
      ImportTarget<?> target,
      String key,
      Optional<JsonObject> before,
      JsonObject after) {
    Changes changes = Changes.none();
    for (String property : target.audited()) {
      changes =
          changes.with(
              property, before.flatMap(image -> text(image, property)), text(after, property));
    }
    return about(at, action, target, key).changing(changes);
  }

  /** People stand in the audit by their keys, all other records by their numbers. */
  static AuditEntry about(Instant at, AuditAction action, ImportTarget<?> target, String key) {
    AuditEntry entry =
        new AuditEntry(
            at,
            Optional.empty(),
            action,
            Reference.parse(key),
            Optional.empty(),
            Optional.empty(),
            Changes.none());
    return target.subject() == ImportSubject.PEOPLE
        ? entry.concerning(new PersonId(Long.parseLong(key)))
        : entry;
  }

  private static Optional<String> text(JsonObject image, String property) {
    JsonValue value = image.get(property);
    if (value == null) {
      return Optional.empty();
    }
    return Optional.of(value instanceof JsonString text ? text.getString() : value.toString());
  }
}
