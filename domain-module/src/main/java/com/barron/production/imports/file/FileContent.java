package com.barron.production.imports.file;

import com.barron.production.imports.FileProblem;
import java.util.List;
import java.util.Optional;

/** What is in a file. */
public sealed interface FileContent {
  /** Rows, one at least. */
  record Rows(List<FileRow> rows) implements FileContent {}

  /** Nothing that can be read. */
  record Unreadable(FileProblem problem, Optional<Integer> row, Optional<String> field)
      implements FileContent {}
}
