package com.barron.production.maintenance.listing;

import com.barron.production.reference.Reference;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tickets, the newest first. */
public interface TicketsByTime {
  /**
   * Some of them. One statement, and one more to find where to go on.
   *
   * @param after behind this one; empty, or one that does not exist: from the newest
   */
  List<TicketEntry> read(TicketFilter filter, Optional<Reference> after, int most);

  /** How many are open on these machines; without those that have none. One statement. */
  Map<Reference, Integer> countOpen(Collection<Reference> machines);
}
