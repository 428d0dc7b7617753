package com.barron.production.imports.subject;

import com.barron.production.imports.RowCode;
import com.barron.production.imports.file.Column;
import com.barron.production.imports.file.FileRow;
import com.barron.production.imports.file.FileRow.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads cells, and keeps the first fault. */
final class RecordRowReader implements RecordInput {
  private final List<FileRow> rows;
  private Optional<RecordFault> fault;

  RecordRowReader(List<FileRow> rows) {
    this.rows = rows;
    this.fault =
        rows.stream()
            .flatMap(row -> row.fault().map(wrong -> new RecordFault(row.number(), wrong)).stream())
            .findFirst();
  }

  /** Rows of one record say the same of it. */
  @Override
  public <V> Optional<V> find(Column<V> column) {
    Optional<String> first = Optional.ofNullable(rows.get(0).cells().get(column.name()));
    for (FileRow row : rows) {
      if (!first.equals(Optional.ofNullable(row.cells().get(column.name())))) {
        note(row, column, RowCode.DIFFERS);
      }
    }
    return value(rows.get(0), column);
  }

  @Override
  public <V> V get(Column<V> column, V instead) {
    if (!rows.get(0).cells().containsKey(column.name())) {
      note(rows.get(0), column, RowCode.REQUIRED);
    }
    return find(column).orElse(instead);
  }

  @Override
  public <V> List<V> all(Column<V> column, V instead) {
    List<V> values = new ArrayList<>();
    for (FileRow row : rows) {
      if (column.isRequired() && !row.cells().containsKey(column.name())) {
        note(row, column, RowCode.REQUIRED);
      }
      values.add(value(row, column).orElse(instead));
    }
    return values;
  }

  @Override
  public void refuse(Column<?> column, RowCode code) {
    note(rows.get(0), column, code);
  }

  @Override
  public Optional<RecordFault> fault() {
    return fault;
  }

  private <V> Optional<V> value(FileRow row, Column<V> column) {
    Optional<String> written = Optional.ofNullable(row.cells().get(column.name()));
    Optional<V> value = written.flatMap(column.type().parse());
    if (written.isPresent() && value.isEmpty()) {
      note(row, column, column.type().code());
    }
    return value;
  }

  private void note(FileRow row, Column<?> column, RowCode code) {
    if (fault.isEmpty()) {
      fault = Optional.of(new RecordFault(row.number(), Fault.of(column.name(), code)));
    }
  }
}
