package com.barron.production.openwork;

import java.util.List;

/**
 * The first items of a list.
 *
 * @param total how many there are, also those that are not listed
 */
public record OpenItems(List<OpenItem> items, int total) {
  public OpenItems {
    items = List.copyOf(items);
  }
}
