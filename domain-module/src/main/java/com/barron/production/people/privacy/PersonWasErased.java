package com.barron.production.people.privacy;

import com.barron.production.people.PersonId;
import com.barron.production.people.identity.Identity;
import java.util.Collection;
import java.util.List;

/**
 * Nothing is kept about a person any more; fired within the transaction.
 *
 * @param identities under which something may be remembered elsewhere
 */
public record PersonWasErased(PersonId person, Collection<Identity> identities) {
  public PersonWasErased {
    identities = List.copyOf(identities);
  }
}
