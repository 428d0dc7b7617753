package com.barron.production.imports.file;

import com.barron.production.imports.FileProblem;
import com.barron.production.imports.Imports;
import com.barron.production.imports.RowCode;
import com.barron.production.imports.file.FileRow.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows as they are read, under the names of the first one; what is out of bounds is noted. */
final class RowCollector {
  /** The longest cell, in characters. */
  static final int LONGEST_CELL = 1_000;

  /** The longest row, in characters. */
  static final int LONGEST_ROW = 8_000;

  /** What begins a row that only tells something. */
  static final String COMMENT = "#";

  private static final char UNREADABLE = '\uFFFD';

  private final List<Column<?>> columns;
  private final List<FileRow> rows = new ArrayList<>();
  private List<String> header = List.of();

  RowCollector(List<Column<?>> columns) {
    this.columns = columns;
  }

  /** Takes the next row: a cell that is missing is empty text, a formula begins with a "=". */
  void take(int number, List<String> cells) {
    if (header.isEmpty()) {
      header = named(cells.stream().map(String::strip).toList());
    } else if (cells.stream().anyMatch(cell -> !cell.isBlank())
        && !cells.get(0).startsWith(COMMENT)) {
      Map<String, String> values = new LinkedHashMap<>();
      for (int i = 0; i < Math.min(cells.size(), header.size()); i++) {
        put(values, header.get(i), cells.get(i));
      }
      boolean fits = cells.stream().skip(header.size()).allMatch(String::isBlank);
      add(number, values, fits ? fault(values) : rowSize());
    }
  }

  /** Takes a row that names its values itself. */
  void take(int number, Map<String, String> values) {
    Map<String, String> filled = new LinkedHashMap<>();
    values.forEach((name, value) -> put(filled, name, value));
    Optional<Fault> unknown =
        filled.keySet().stream()
            .filter(name -> columns.stream().noneMatch(column -> column.name().equals(name)))
            .findFirst()
            .map(name -> new Fault(Optional.empty(), RowCode.UNKNOWN));
    add(number, filled, unknown.or(() -> fault(filled)));
  }

  /** Takes a row of which nothing can be read. */
  void refuse(int number, RowCode code) {
    add(number, Map.of(), Optional.of(new Fault(Optional.empty(), code)));
  }

  List<FileRow> rows() {
    if (rows.isEmpty()) {
      throw UnreadableFileException.of(FileProblem.EMPTY);
    }
    return rows;
  }

  private void add(int number, Map<String, String> values, Optional<Fault> fault) {
    if (rows.size() == Imports.MOST_ROWS) {
      throw UnreadableFileException.at(FileProblem.ROWS, number);
    }
    rows.add(new FileRow(number, values, fault));
  }

  private static void put(Map<String, String> values, String name, String cell) {
    String value = cell.strip();
    if (!value.isEmpty()) {
      values.put(name, value);
    }
  }

  private List<String> named(List<String> names) {
    Set<String> known = columns.stream().map(Column::name).collect(Collectors.toSet());
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!known.contains(name) || !seen.add(name)) {
        throw known.contains(name)
            ? UnreadableFileException.of(FileProblem.HEADER, name)
            : UnreadableFileException.at(FileProblem.HEADER, 1);
      }
    }
    columns.stream()
        .filter(column -> column.isRequired() && !seen.contains(column.name()))
        .findFirst()
        .ifPresent(
            missing -> {
              throw UnreadableFileException.of(FileProblem.HEADER, missing.name());
            });
    return names;
  }

  private static Optional<Fault> rowSize() {
    return Optional.of(new Fault(Optional.empty(), RowCode.ROW_SIZE));
  }

  private static Optional<Fault> fault(Map<String, String> values) {
    int length = 0;
    for (Map.Entry<String, String> cell : values.entrySet()) {
      Optional<RowCode> wrong = wrong(cell.getValue());
      if (wrong.isPresent()) {
        return wrong.map(code -> Fault.of(cell.getKey(), code));
      }
      length += cell.getValue().length();
    }
    return length > LONGEST_ROW ? rowSize() : Optional.empty();
  }

  private static Optional<RowCode> wrong(String value) {
    if (value.indexOf(UNREADABLE) >= 0) {
      return Optional.of(RowCode.CHARSET);
    }
    if (value.startsWith("=") || value.startsWith("@")) {
      return Optional.of(RowCode.FORMULA);
    }
    if (value.length() > LONGEST_CELL) {
      return Optional.of(RowCode.LENGTH);
    }
    return value.chars().anyMatch(Character::isISOControl)
        ? Optional.of(RowCode.FORMAT)
        : Optional.empty();
  }
}
