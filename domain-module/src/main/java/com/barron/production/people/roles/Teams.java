package com.barron.production.people.roles;

import com.barron.production.people.NotAllowedException;
import com.barron.production.people.PersonId;
import java.util.Optional;

/** Puts people into teams, which answer for each other's reports. */
public interface Teams {
  /**
   * From now on a person belongs to a team, or to none. A team that is there already is found in
   * whatever case its name is written. It counts for whatever is reported or due from now on.
   *
   * @param team at most 100 characters; empty: none
   * @return the team as it is written; empty when there is no such person, or they belong to none
   * @throws NotAllowedException when whoever says it may not change teams
   */
  Optional<String> join(PersonId person, Optional<String> team, PersonId by);
}
