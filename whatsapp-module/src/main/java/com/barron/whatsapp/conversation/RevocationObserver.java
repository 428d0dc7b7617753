package com.barron.whatsapp.conversation;

import com.barron.production.people.identity.IdentityWasRevoked;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Forgets who talks in a conversation, in the transaction in which the identity is revoked. The
 * row's version moves on, so that what any cache still remembers is worth nothing.
 */
@Singleton
public class RevocationObserver {
  private final SessionRepository rows;

  @Inject
  public RevocationObserver(SessionRepository rows) {
    this.rows = rows;
  }

  public void on(@Observes IdentityWasRevoked revoked) {
    rows.forgetPerson(revoked.identity());
  }
}
