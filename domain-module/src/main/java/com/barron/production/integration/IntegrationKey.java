package com.barron.production.integration;

import com.barron.production.people.PersonId;
import java.util.Set;

/**
 * A key in use.
 *
 * @param person by whom is done what the key does
 */
public record IntegrationKey(long id, PersonId person, Set<Scope> scopes) {
  public IntegrationKey {
    scopes = Set.copyOf(scopes);
  }

  public boolean allows(Scope scope) {
    return scopes.contains(scope);
  }
}
