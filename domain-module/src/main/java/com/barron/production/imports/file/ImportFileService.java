package com.barron.production.imports.file;

import com.barron.production.imports.FileProblem;
import com.barron.production.imports.ImportFormat;
import com.barron.production.imports.Imports;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads and writes files of the three formats. */
@Dependent
class ImportFileService implements ImportFiles {
  @Override
  public FileContent read(ImportFormat format, byte[] file, List<Column<?>> columns) {
    if (file.length > Imports.LARGEST_FILE) {
      return new FileContent.Unreadable(FileProblem.SIZE, Optional.empty(), Optional.empty());
    }
    RowCollector rows = new RowCollector(columns);
    try {
      switch (format) {
        case CSV -> CsvFile.read(file, rows);
        case XLSX -> XlsxFile.read(file, rows, columns.size());
        case JSON_LINES -> JsonLines.read(file, rows);
      }
      return new FileContent.Rows(rows.rows());
    } catch (UnreadableFileException e) {
      return e.content();
    }
  }

  @Override
  public byte[] template(ImportFormat format, List<Column<?>> columns) {
    return switch (format) {
      case CSV -> CsvFile.write(table(columns));
      case XLSX -> XlsxFile.write(table(columns));
      case JSON_LINES -> JsonLines.write(names(columns), examples(columns));
    };
  }

  /** The header, a row that tells what each column means, and the examples. */
  private static List<List<String>> table(List<Column<?>> columns) {
    List<List<String>> table = new ArrayList<>();
    table.add(names(columns));
    table.add(
        IntStream.range(0, columns.size())
            .mapToObj(i -> (i == 0 ? RowCollector.COMMENT + " " : "") + meaning(columns.get(i)))
            .toList());
    table.addAll(examples(columns));
    return table;
  }

  private static List<String> names(List<Column<?>> columns) {
    return columns.stream().<String>map(Column::name).toList();
  }

  private static List<List<String>> examples(List<Column<?>> columns) {
    return IntStream.range(0, columns.get(0).examples().size())
        .mapToObj(row -> columns.stream().<String>map(c -> c.examples().get(row)).toList())
        .toList();
  }

  private static String meaning(Column<?> column) {
    return column.description() + (column.isRequired() ? " Needed." : "");
  }
}
