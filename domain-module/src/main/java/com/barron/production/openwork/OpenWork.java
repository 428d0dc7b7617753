package com.barron.production.openwork;

import com.barron.production.people.PersonId;

/** What is open of somebody. */
@FunctionalInterface
public interface OpenWork {
  /**
   * The defects, failed steps and BOM changes that a person made, and the tickets that they
   * reported, took or joined, as far as they are not over. First what is due first, then the
   * oldest. One statement.
   */
  OpenItems of(PersonId person, int most);
}
