package com.barron.production.people.roles;

import com.barron.production.access.Role;
import com.barron.production.people.PersonView;

/** The result of changing somebody's role. */
public sealed interface RoleChangeResult {
  /** The person has the role from now on. */
  record Changed(PersonView person, Role before) implements RoleChangeResult {}

  /** A second person has to say the same. */
  record SecondNeeded(PersonView person) implements RoleChangeResult {}

  /** The person keeps their role: what was asked for is over. */
  record RequestEnded(PersonView person) implements RoleChangeResult {}

  /** Nothing changed. */
  record Refused(Reason reason) implements RoleChangeResult {}

  /** Why a role stays. */
  enum Reason {
    /** There is no such person. */
    UNKNOWN,
    /** Nobody changes their own role. */
    YOURSELF,
    /** The role, or that of the person, is above that of whoever says it. */
    ABOVE_OWN_ROLE,
    /** The person has it, and nothing else waits. */
    NOTHING_NEW,
    /** Whoever asked does not confirm. */
    ASKED_BY_YOU,
    /** Whoever asked and whoever would confirm do not count as two. */
    NOT_INDEPENDENT,
    /** Without a manager nobody could make one. */
    LAST_MANAGER
  }
}
