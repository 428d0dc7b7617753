package com.barron.production.maintenance.signals;

import com.barron.production.listing.Page;
import com.barron.production.listing.PageRequest;
import com.barron.production.reference.Reference;

/** What machines said, as long as it is kept. */
@FunctionalInterface
public interface SignalLog {
  /**
   * A page of the signals of a machine, the latest first. One statement. There are no criteria, and
   * no order of changes.
   */
  Page<SignalEntry> page(Reference machine, PageRequest request);
}
