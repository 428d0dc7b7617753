package com.barron.production.listing;

import java.util.List;
import java.util.Optional;

/**
 * Some records of a list.
 *
 * @param next where the next page begins; empty: this was the last
 */
public record Page<T>(List<T> records, Optional<PageKey> next) {
  public Page {
    records = List.copyOf(records);
  }
}
