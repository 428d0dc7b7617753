package com.barron.production.imports.file;

import com.barron.production.imports.RowCode;
import java.util.Map;
import java.util.Optional;

/**
 * A row below the header.
 *
 * @param number in the file, from 1; of records over several lines, the first
 * @param cells by their columns, without the empty ones
 * @param fault what is wrong with it whatever it says
 */
public record FileRow(int number, Map<String, String> cells, Optional<Fault> fault) {
  /** What is wrong. @param field in which column, if it is one */
  public record Fault(Optional<String> field, RowCode code) {
    public static Fault of(String field, RowCode code) {
      return new Fault(Optional.of(field), code);
    }
  }
}
