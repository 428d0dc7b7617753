package com.barron.api.representation;

import com.barron.api.schema.Field;
import com.barron.api.schema.ValueType;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.time.Instant;
import java.util.Optional;

/** Fields that several kinds of records have. */
final class CommonFields {
  /** Filter: whether something is over. */
  static final Field<Boolean> OPEN =
      new Field<>("open", ValueType.truth(), "Whether it is not over yet.", true);

  private static final Instant EXAMPLE = Instant.parse("2026-03-09T12:00:00Z");

  private CommonFields() {}

  /** Whether a record is used: nothing is deleted. */
  static Field<Boolean> active(String description) {
    return new Field<>("active", ValueType.truth(), description, true);
  }

  /** When a record changed last. */
  static Field<Instant> updatedAt() {
    return instant("updatedAt", "Its last change.");
  }

  /** Words of a request, on one line. */
  static Field<String> note(String name, String description, int longest, String example) {
    return new Field<>(name, ValueType.text(1, longest), description, example);
  }

  static Field<Instant> instant(String name, String description) {
    return new Field<>(name, ValueType.instant(), description, EXAMPLE);
  }

  static Field<String> text(String name, String description, String example) {
    return new Field<>(name, ValueType.text(1, 4096), description, example);
  }

  static Field<Long> count(String name, String description, long example) {
    return new Field<>(name, ValueType.whole(0, Integer.MAX_VALUE), description, example);
  }

  static Field<Long> person(String name, String description) {
    return new Field<>(name, ValueType.whole(1, Long.MAX_VALUE), description, 17L);
  }

  static Field<Reference> reference(
      String name, ReferenceKind kind, String description, String example) {
    return new Field<>(name, ValueType.reference(kind), description, Reference.of(example));
  }

  static Optional<Long> id(Optional<PersonId> person) {
    return person.map(PersonId::value);
  }
}
