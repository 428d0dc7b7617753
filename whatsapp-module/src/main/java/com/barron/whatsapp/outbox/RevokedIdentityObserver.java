package com.barron.whatsapp.outbox;

import com.barron.production.people.Identity;
import com.barron.production.people.IdentityWasRevoked;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
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

  private final DataSource dataSource;

  @Inject
  RevokedIdentityObserver(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void on(@Observes IdentityWasRevoked revoked) {
    Identity identity = revoked.identity();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(WITHDRAW)) {
      update.setString(1, identity.channel());
      update.setString(2, identity.kind().name());
      update.setString(3, identity.value());
      update.setString(4, identity.kind().name());
      update.setString(5, identity.value());
      LOG.infof("messages withdrawn identity=%s messages=%d", identity, update.executeUpdate());
    } catch (SQLException e) {
      throw new OutboxUnavailableException(e);
    }
  }
}
