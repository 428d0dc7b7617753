package com.barron.production.imports.file;

import com.barron.production.imports.RowCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column of a file.
 *
 * @param isRequired each row has a value
 * @param description for whoever fills it
 * @param examples what the rows of the template have; empty text: nothing
 * @param type how its values are written
 */
public record Column<V>(
    String name, boolean isRequired, String description, List<String> examples, CellType<V> type) {

  /**
   * A kind of value.
   *
   * @param parse empty when it is not of this kind
   * @param code what is wrong then
   */
  public record CellType<V>(Function<String, Optional<V>> parse, RowCode code) {}
}
