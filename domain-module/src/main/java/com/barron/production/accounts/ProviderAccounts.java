package com.barron.production.accounts;

import com.barron.production.people.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * Signing in by another system that knows people. It says who somebody is there; who that is here,
 * and what they may do, is ours.
 */
public interface ProviderAccounts {
  /** The most people that a list shows. */
  int MOST = 500;

  /** Somebody whom the provider vouches for. */
  ProviderSignInResult signIn(ProviderIdentity id);

  /** Everybody who may use the console, by their names. */
  List<LinkedPerson> staff();

  /**
   * Says by what the provider knows a person, instead of what was said before. All sessions of the
   * person end.
   *
   * @param id empty: by nothing any more
   * @throws com.barron.production.people.NotAllowedException when the one who says so may not
   */
  LinkResult link(PersonId person, Optional<ProviderIdentity> id, PersonId by);
}
