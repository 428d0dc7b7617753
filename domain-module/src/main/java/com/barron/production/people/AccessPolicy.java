package com.barron.production.people;

import com.barron.production.access.Permission;

/** The table of rights, asked by whatever changes something that not everybody may change. */
public interface AccessPolicy {
  /**
   * Goes on only when the person's role allows the action. One statement.
   *
   * @throws NotAllowedException when it does not, or nobody has the id
   */
  void require(PersonId by, Permission permission);
}
