package com.barron.production.imports;

import java.util.Optional;

/** The result of importing a file. */
public sealed interface ImportResult {
  /** It was read, and each row was looked at. */
  record Done(ImportView view) implements ImportResult {}

  /**
   * Nothing of it was looked at.
   *
   * @param row where it is wrong
   * @param field the column that is wrong, as it is called here
   */
  record Unreadable(FileProblem problem, Optional<Integer> row, Optional<String> field)
      implements ImportResult {}

  /** This node is at work on another one. */
  record Busy() implements ImportResult {}
}
