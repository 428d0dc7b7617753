package com.barron.production.reference;

import java.util.Collection;
import java.util.Set;

/** Tells which references point to something. */
@FunctionalInterface
public interface ExistingReferences {
  /**
   * Those that can be looked up: a procedure, a machine or a bill that is not in use any more is
   * not there. At most one statement.
   */
  Set<Reference> among(Collection<Reference> references);
}
