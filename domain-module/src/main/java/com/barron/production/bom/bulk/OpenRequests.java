package com.barron.production.bom.bulk;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Change requests that wait for a decision. */
@FunctionalInterface
public interface OpenRequests {
  /** The part numbers that some are about, by the numbers of these bills. One statement. */
  Map<String, Set<String>> partsOf(Collection<String> bills);
}
