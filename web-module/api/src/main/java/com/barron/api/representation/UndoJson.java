package com.barron.api.representation;

import com.barron.api.schema.Field;
import com.barron.api.schema.Representation;
import com.barron.api.schema.ValueType;
import com.barron.production.reference.Reference;
import java.util.Optional;
import java.util.regex.Pattern;

/** What was taken back, in JSON. */
public final class UndoJson {
  private static final ValueType<String> NUMBER =
      ValueType.matching(Pattern.compile("[A-Z]{2,5}-[0-9]{1,9}"), "the number of a record");

  /** What was taken back. */
  public static final Representation<Undone> UNDONE =
      Representation.<Undone>named("Undone")
          .with(
              new Field<>("record", NUMBER, "The record that it was done to.", "DEF-98766"),
              undone -> undone.record().toString())
          .with(
              new Field<>(
                  "withdrawn",
                  ValueType.truth(),
                  "Whether the record itself is withdrawn; else what was done to it is taken back.",
                  true),
              Undone::isWithdrawn)
          .perhaps(
              new Field<>("order", NUMBER, "The order whose hold ended with it.", "ORD-12345"),
              undone -> undone.order().map(Reference::toString));

  private UndoJson() {}

  /**
   * What was taken back.
   *
   * @param isWithdrawn whether the record itself is, with what it caused
   * @param order whose hold ended with it
   */
  public record Undone(Reference record, boolean isWithdrawn, Optional<Reference> order) {}
}
