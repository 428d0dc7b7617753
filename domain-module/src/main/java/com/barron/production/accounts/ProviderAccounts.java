package com.barron.production.accounts;

import com.barron.production.people.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * Signing in by an OpenID provider. The provider says who somebody is there; which person that is
 * here, and what they may do, is decided here.
 */
public interface ProviderAccounts {
  /** The most people that a list shows. */
  int MOST = 500;

  /** Somebody whom the provider vouches for. */
  ProviderSignInResult signIn(ProviderIdentity id);

  /** Everybody who may use the console, by their names. */
  List<LinkedPerson> staff();

  /**
   * Sets the id under which the provider knows a person. It replaces the one before; all sessions
   * of the person end.
   *
   * @param id empty: the person cannot sign in by the provider any more
   * @throws com.barron.production.people.NotAllowedException when the one who says so may not
   */
  LinkResult link(PersonId person, Optional<ProviderIdentity> id, PersonId by);
}
