package com.barron.api.representation;

import com.barron.api.schema.Field;
import com.barron.api.schema.Representation;
import com.barron.api.schema.RequestSchema;
import com.barron.api.schema.ValueType;
import com.barron.production.reference.ExternalId;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What another system calls a record, in JSON: two fields that go together. */
public final class ExternalIdJson {
  public static final Field<String> SYSTEM =
      new Field<>(
          "externalSystem",
          ValueType.matching(
              Pattern.compile("[A-Za-z0-9._-]{1,40}"),
              "1 to 40 letters, digits, dots, underscores and hyphens"),
          "The other system that knows it by externalId.",
          "sap");
  public static final Field<String> ID =
      new Field<>(
          "externalId",
          ValueType.text(1, 100),
          "What the other system calls it; unique within that system.",
          "4711-001");

  private ExternalIdJson() {}

  /** The representation with both. */
  static <T> Representation<T> in(
      Representation<T> record, Function<T, Optional<ExternalId>> external) {
    return record
        .perhaps(SYSTEM, it -> external.apply(it).map(ExternalId::system))
        .perhaps(ID, it -> external.apply(it).map(ExternalId::id));
  }

  /** The schema with both. */
  static RequestSchema in(RequestSchema request) {
    return request.perhaps(SYSTEM).perhaps(ID);
  }
}
