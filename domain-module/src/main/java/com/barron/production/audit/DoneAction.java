package com.barron.production.audit;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;

/**
 * Something that a person did to a record, with what it changed: as the audit keeps it.
 *
 * @param before the properties that were changed, as they were; without those that were not there
 * @param after the same, as they became
 */
public record DoneAction(
    AuditAction action, Reference subject, PersonId by, JsonObject before, JsonObject after) {
  /** A property as it was; empty when it was not there, or was not changed. */
  public Optional<String> before(String property) {
    return text(before.get(property));
  }

  /** A property as it became; empty when it is not there, or was not changed. */
  public Optional<String> after(String property) {
    return text(after.get(property));
  }

  /** Whether a property was changed, added or taken away. */
  public boolean changed(String property) {
    return before.containsKey(property) || after.containsKey(property);
  }

  private static Optional<String> text(JsonValue value) {
    if (value instanceof JsonString string) {
      return Optional.of(string.getString());
    }
    return value instanceof JsonNumber number ? Optional.of(number.toString()) : Optional.empty();
  }
}
