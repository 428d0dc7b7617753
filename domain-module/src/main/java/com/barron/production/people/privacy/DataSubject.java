package com.barron.production.people.privacy;

import com.barron.production.people.PersonId;
import com.barron.production.people.identity.Identity;
import java.util.Collection;
import java.util.List;

/**
 * The person whose data is exported or erased.
 *
 * @param identities in all their forms, also those that were revoked, without those that somebody
 *     else has now
 */
public record DataSubject(PersonId person, String name, Collection<Identity> identities) {
  public DataSubject {
    identities = List.copyOf(identities);
  }

  /** Numbers and user ids. */
  List<String> values() {
    return identities.stream().map(Identity::value).distinct().toList();
  }

  /** Leaves name and numbers out: they must not reach a log. */
  @Override
  public String toString() {
    return "DataSubject[" + person.value() + "]";
  }
}
