package com.barron.production.accounts;

import com.barron.production.people.PersonId;

/** How somebody who is known gets an account, or a new password. */
@FunctionalInterface
public interface AccountLinks {
  /**
   * A link for a person: whoever opens it within 15 minutes sets the password of their account,
   * which is made if there is none. The link before it ends.
   *
   * @throws com.barron.production.people.NotAllowedException when the person may not use the
   *     console
   */
  AccountLink link(PersonId person);
}
