package com.barron.production.imports;

import java.util.List;
import java.util.Optional;

/**
 * What became of a row.
 *
 * @param row its number in the file, where the header is 1; of JSON lines, the line
 * @param record the number of what it is about, as far as it is known
 * @param field the column that is wrong
 * @param code why it was refused
 */
public record RowOutcome(
    int row,
    Optional<String> record,
    RowAction action,
    Optional<String> field,
    Optional<RowCode> code,
    List<RowEffect> effects) {
  public RowOutcome {
    effects = List.copyOf(effects);
  }
}
