package com.barron.whatsapp.conversation;

import com.barron.production.people.Identity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What strangers were told, on whichever node. Only strangers cost this statement. */
@Singleton
public class StrangerRepository {
  private static final String TELL =
      """
      INSERT INTO whatsapp_unknown_sender_reply AS t (channel, identity_kind, identity_value, reply)
      VALUES (?, ?, ?, ?)
      ON CONFLICT (channel, identity_kind, identity_value, reply)
      DO UPDATE SET replied_at = now() WHERE t.replied_at <= now() - interval '1 hour'
      RETURNING 1
      """;

  private final DataSource dataSource;

  @Inject
  public StrangerRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Whether to tell a stranger something: once an hour. Counts only when the caller's transaction
   * is committed, so that a repeated message changes nothing.
   */
  boolean mayTell(Identity stranger, String what) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(TELL)) {
      new Parameters(insert)
          .text(stranger.channel())
          .text(stranger.kind().name())
          .text(stranger.value())
          .text(what);
      try (ResultSet told = insert.executeQuery()) {
        return told.next();
      }
    }
  }
}
