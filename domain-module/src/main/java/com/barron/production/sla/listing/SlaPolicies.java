package com.barron.production.sla.listing;

import java.util.List;
import java.util.function.Predicate;

/** The policies of the clocks. */
public interface SlaPolicies {
  /** All policies, by kind and priority. One statement. */
  List<PolicyEntry> all();

  /**
   * Replaces a policy. Running clocks follow within a minute, on all nodes.
   *
   * @param asSeen whether the policy is still as the caller saw it; asked while nobody else can
   *     change it
   */
  PolicyChange replace(PolicyEntry policy, Predicate<PolicyEntry> asSeen);
}
