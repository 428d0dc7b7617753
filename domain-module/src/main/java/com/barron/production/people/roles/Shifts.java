package com.barron.production.people.roles;

import com.barron.production.people.NotAllowedException;
import com.barron.production.people.PersonId;
import java.util.Optional;

/** Says when people work: what is not urgent waits for the start of their shift. */
@FunctionalInterface
public interface Shifts {
  /**
   * From now on a person works by a calendar, or at any time.
   *
   * @param calendar the code of one that there is; empty: at any time
   * @return whether there is such a person
   * @throws NotAllowedException when whoever says it may not change teams
   */
  boolean work(PersonId person, Optional<String> calendar, PersonId by);
}
