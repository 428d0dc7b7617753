package com.barron.production.people;

import com.barron.production.access.Permission;

/**
 * Persons who are other systems: what they do is done in their name, by a key. Found by the
 * container.
 */
public interface SystemAccounts {
  /** Whether somebody is a system that may do it beside what their role allows. One statement. */
  boolean allows(PersonId person, Permission permission);

  /**
   * Whether both are systems: whoever administers the server made their keys, so together they are
   * not two who decide. One statement.
   */
  boolean includeBoth(PersonId first, PersonId second);
}
