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
          ExternalIdCells.SYSTEM,
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

  static Column<String> externalId(String example) {
    return new Column<>(
        ExternalIdCells.ID,
        false,
        "What the other system calls it; finds it where its number is empty.",
        List.of(example),
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

  /** The same of a record that has two rows in the template and says the same in each. */
  static <V> Column<V> onEachRow(Column<V> column) {
    String example = column.examples().get(0);
    return new Column<>(
        column.name(),
        column.isRequired(),
        column.description(),
        List.of(example, example),
        column.type());
  }

  /** The number of a record that has several rows. */
  static Column<Reference> numberOnEachRow(ReferenceKind kind, String example) {
    return onEachRow(
        optional(
            "number",
            "Its number, the same on each of its rows.",
            example,
            CellTypes.reference(kind)));
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
