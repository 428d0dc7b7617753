package com.barron.production.sla.listing;

import java.util.List;

/** What the clocks go by. */
@FunctionalInterface
public interface SlaPolicies {
  /** All policies, by kind and priority. One statement. */
  List<PolicyEntry> all();
}
