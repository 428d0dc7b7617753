package com.barron.production.people.roles;

import com.barron.production.access.Role;
import com.barron.production.people.NotAllowedException;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonTookRole;
import java.util.List;

/** Gives people other roles. Nobody gives or takes a role above their own, or changes their own. */
public interface RoleChanges {
  /**
   * A role below the person's own counts at once. Any other one needs two independent persons: the
   * first one asks, the second one says the same. The role that the person has ends what was asked.
   * Fires {@link RoleWasAsked} or {@link PersonTookRole}, within the transaction.
   *
   * @throws NotAllowedException when whoever says it may not change roles
   */
  RoleChangeResult change(PersonId person, Role role, PersonId by);

  /** Asks on behalf of somebody whose code a person used. What waits already stays. */
  void ask(PersonId person, Role role, PersonId by);

  /** What waits for a second person and the reader may decide, the oldest first. One statement. */
  List<WaitingRoleChange> waiting(PersonId reader, int most);
}
