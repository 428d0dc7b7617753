package com.barron.whatsapp.conversation;

import com.barron.production.people.Identity;
import com.barron.production.people.IdentityWasRevoked;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;

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
    forget(revoked.identity());
  }

  private void forget(Identity identity) {
    try {
      rows.forgetPerson(identity);
    } catch (SQLException e) {
      throw new RevocationFailedException(e);
    }
  }
}
