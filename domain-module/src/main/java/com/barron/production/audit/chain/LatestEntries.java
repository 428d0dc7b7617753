package com.barron.production.audit.chain;

import com.barron.production.listing.Criterion;
import com.barron.production.listing.Page;
import com.barron.production.listing.PageRequest;
import com.barron.production.reference.Reference;
import java.util.List;

/** The audit for people: what was done last comes first. By the criteria of its listing. */
@FunctionalInterface
public interface LatestEntries {
  /** A page. One statement. */
  Page<LinkedEntry> page(PageRequest request);

  /** What was done to a record. One statement. */
  default List<LinkedEntry> of(Reference subject, int most) {
    return page(PageRequest.first(most, new Criterion("subject", subject.toString()))).records();
  }
}
