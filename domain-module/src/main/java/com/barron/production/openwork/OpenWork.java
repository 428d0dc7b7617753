package com.barron.production.openwork;

import com.barron.production.people.PersonId;

/** The lists of what there is to do. */
@FunctionalInterface
public interface OpenWork {
  /**
   * The first items of a list. One statement.
   *
   * @param reader whose list it is; the lists of the plant are the same for everybody
   */
  OpenItems list(WorkList workList, PersonId reader, int most);
}
