package com.barron.production.accounts;

import com.barron.production.access.Permission;
import com.barron.production.people.PersonView;

/** Somebody who is signed in. @param name of the account */
public record Member(AccountSession session, String name, PersonView person) {
  /** Whether their role allows it: for what is shown. Who does something is asked again. */
  public boolean may(Permission permission) {
    return permission.isAllowedTo(person.role());
  }
}
