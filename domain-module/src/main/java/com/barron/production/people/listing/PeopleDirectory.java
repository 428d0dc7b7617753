package com.barron.production.people.listing;

import com.barron.production.people.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Who is there. Other systems are left out: they have no phone, and no role above the lowest one.
 */
public interface PeopleDirectory {
  /**
   * Some of them, in the order of their keys; whoever was erased is left out. One statement.
   *
   * @param after behind this one; empty: from the first
   */
  List<PersonEntry> read(Optional<PersonId> after, int most);

  /** These, also if they were erased, by name. One statement. */
  List<PersonEntry> of(Collection<PersonId> persons);

  /** The names of the teams, in order. One statement. */
  List<String> teams();
}
