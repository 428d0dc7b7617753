package com.barron.production.imports.file;

import com.barron.production.imports.FileProblem;
import java.util.Optional;

/** Reading goes no further; never leaves the package. */
final class UnreadableFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final FileProblem problem;
  private final transient Optional<Integer> row;
  private final transient Optional<String> field;

  private UnreadableFileException(
      FileProblem problem, Optional<Integer> row, Optional<String> field) {
    super(problem.name());
    this.problem = problem;
    this.row = row;
    this.field = field;
  }

  static UnreadableFileException of(FileProblem problem) {
    return new UnreadableFileException(problem, Optional.empty(), Optional.empty());
  }

  static UnreadableFileException at(FileProblem problem, int row) {
    return new UnreadableFileException(problem, Optional.of(row), Optional.empty());
  }

  static UnreadableFileException of(FileProblem problem, String field) {
    return new UnreadableFileException(problem, Optional.empty(), Optional.of(field));
  }

  FileContent.Unreadable content() {
    return new FileContent.Unreadable(problem, row, field);
  }
}
