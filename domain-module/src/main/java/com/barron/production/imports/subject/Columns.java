package com.barron.production.imports.subject;

import com.barron.production.imports.file.Column;
import com.barron.production.imports.file.Column.CellType;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.util.List;
import java.util.regex.Pattern;

/** Columns, and those that several kinds of records have. */
final class Columns {
  static final Column<String> EXTERNAL_SYSTEM =
      optional(
          "externalSystem",
          "The other system that knows it by externalId: letters, digits, dot, underscore, hyphen.",
          "erp",
          CellTypes.matching(Pattern.compile("[A-Za-z0-9._-]{1,40}")));

  static final Column<Boolean> ACTIVE =
      optional(
          "active",
          "true or false: whether it is used. Nothing is deleted. Empty: true.",
          "true",
          CellTypes.truth());

  private Columns() {}

  static Column<String> externalId(String... examples) {
    return new Column<>(
        "externalId",
        false,
        "What the other system calls it; finds it where its number is empty.",
        List.of(examples),
        CellTypes.text(100));
  }

  /** Empty: found by externalSystem and externalId. */
  static Column<Reference> number(ReferenceKind kind, String example) {
    return optional(
        "number",
        "Its number, such as " + example + ". Needed for a new one.",
        example,
        CellTypes.reference(kind));
  }

  /** One whose records have several rows: an example for each row of the template. */
  static <V> Column<V> of(
      String name, boolean isRequired, String description, CellType<V> type, String... examples) {
    return new Column<>(name, isRequired, description, List.of(examples), type);
  }

  static <V> Column<V> required(String name, String description, String example, CellType<V> type) {
    return new Column<>(name, true, description, List.of(example), type);
  }

  static <V> Column<V> optional(String name, String description, String example, CellType<V> type) {
    return new Column<>(name, false, description, List.of(example), type);
  }
}
