package com.barron.whatsapp.outbox;

import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityWasRevoked;
import com.barron.production.sql.Sql;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Takes back what waits to be sent to an identity, in the transaction in which it is revoked:
 * somebody else may hold the phone.
 */
@Singleton
class RevokedIdentityObserver {
  private static final Logger LOG = Logger.getLogger(RevokedIdentityObserver.class);

  private static final String WITHDRAW =
      """
      WITH waiting AS (
        SELECT o.id
          FROM whatsapp_outbox o
          JOIN whatsapp_session s ON s.id = o.session_id
         WHERE s.channel = ? AND (s.identity_kind = ? AND s.identity_value = ? OR ? = 'BSUID' AND s.bsuid = ?)
           AND o.state = 'PENDING'
         ORDER BY o.id
           FOR UPDATE OF o
      )
      UPDATE whatsapp_outbox o
         SET state = 'WITHDRAWN', finished_at = now()
        FROM waiting
       WHERE o.id = waiting.id
      """;

  private final Sql sql;

  @Inject
  RevokedIdentityObserver(Sql sql) {
    this.sql = sql;
  }

  void on(@Observes IdentityWasRevoked revoked) {
    Identity identity = revoked.identity();
    int withdrawn =
        sql.write(
            WITHDRAW,
            identity.channel(),
            identity.kind(),
            identity.value(),
            identity.kind(),
            identity.value());
    LOG.infof("messages withdrawn identity=%s messages=%d", identity, withdrawn);
  }
}
