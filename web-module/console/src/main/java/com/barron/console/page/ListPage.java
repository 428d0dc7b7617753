package com.barron.console.page;

import com.barron.production.listing.Criterion;
import com.barron.production.listing.Listing;
import com.barron.production.listing.PageKey;
import com.barron.production.listing.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some records of a list, and where it goes on.
 *
 * @param next the number behind which the next ones are; empty: these were the last
 * @param isFirst whether the list begins here
 */
public record ListPage<T>(List<T> records, Optional<String> next, boolean isFirst) {
  /**
   * What was read.
   *
   * @param found one more than are shown, if there are more
   * @param key behind which the next ones are
   */
  public static <T> ListPage<T> of(
      List<T> found, int most, Function<T, Object> key, boolean isFirst) {
    List<T> shown = found.subList(0, Math.min(most, found.size()));
    return new ListPage<>(
        shown,
        found.size() > most
            ? Optional.of(key.apply(shown.get(most - 1)).toString())
            : Optional.empty(),
        isFirst);
  }

  /**
   * Reads them.
   *
   * @param after behind this number; empty text: from the first
   */
  public static <T> ListPage<T> read(
      Listing<T> listing, int most, String after, List<Criterion> criteria) {
    PageRequest first = PageRequest.first(most, criteria.toArray(new Criterion[0]));
    boolean isFirst = !after.matches("[A-Z]{2,5}-[0-9]{1,9}");
    return of(
        listing.page(isFirst ? first : first.behind(new PageKey(Optional.empty(), after))),
        isFirst);
  }

  /** The same of a page that was read. */
  public static <T> ListPage<T> of(com.barron.production.listing.Page<T> page, boolean isFirst) {
    return new ListPage<>(
        page.records(),
        page.hasMore() ? page.last().map(PageKey::number) : Optional.empty(),
        isFirst);
  }
}
