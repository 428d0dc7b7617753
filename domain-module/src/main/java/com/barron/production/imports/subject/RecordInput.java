package com.barron.production.imports.subject;

import com.barron.production.imports.RowCode;
import com.barron.production.imports.file.Column;
import com.barron.production.imports.file.FileRow;
import com.barron.production.imports.file.FileRow.Fault;
import java.util.List;
import java.util.Optional;

/** The rows of one record, read by columns. The first that is wrong is noted, and where. */
public interface RecordInput {
  /** The value of a column that may be empty; of several rows, that of the first. */
  <V> Optional<V> find(Column<V> column);

  /** The value of a column that each row has; the record is refused when it does not. */
  <V> V get(Column<V> column, V instead);

  /** The same of each row, in their order. */
  <V> List<V> all(Column<V> column, V instead);

  /** Refuses the record. */
  void refuse(Column<?> column, RowCode code);

  /** The first thing that is wrong. */
  Optional<RecordFault> fault();

  /** What is wrong, in which row. */
  record RecordFault(int row, Fault fault) {}

  /** Of these rows, one at least. */
  static RecordInput of(List<FileRow> rows) {
    return new RecordRowReader(rows);
  }
}
