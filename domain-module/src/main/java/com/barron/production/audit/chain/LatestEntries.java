package com.barron.production.audit.chain;

import com.barron.production.listing.Page;
import com.barron.production.listing.PageRequest;

/** The audit for people: what was done last comes first. By the criteria of its listing. */
@FunctionalInterface
public interface LatestEntries {
  /** A page. One statement. */
  Page<LinkedEntry> page(PageRequest request);
}
