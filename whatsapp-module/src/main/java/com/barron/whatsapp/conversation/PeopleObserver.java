package com.barron.whatsapp.conversation;

import com.barron.production.people.PersonTookRole;
import com.barron.production.people.identity.IdentityWasRevoked;
import com.barron.production.people.privacy.PersonWasErased;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Changes what conversations know of people, in the transaction in which an identity is revoked or
 * a role changes. The row's version increases, so that the entries of all caches are stale: it
 * counts from the next message on, on every node.
 */
@Singleton
public class PeopleObserver {
  private final SessionRepository rows;
  private final SessionCache sessionCache;

  @Inject
  public PeopleObserver(SessionRepository rows, SessionCache sessionCache) {
    this.rows = rows;
    this.sessionCache = sessionCache;
  }

  public void on(@Observes IdentityWasRevoked revoked) {
    rows.forgetPerson(revoked.identity());
  }

  public void on(@Observes PersonTookRole taken) {
    rows.takeRole(taken.person(), taken.role());
  }

  /** Only when it is certain that nothing is kept: a turn of theirs may be under way until then. */
  public void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) PersonWasErased erased) {
    erased.identities().forEach(sessionCache::forget);
  }
}
