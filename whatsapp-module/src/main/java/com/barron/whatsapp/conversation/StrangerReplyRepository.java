package com.barron.whatsapp.conversation;

import com.barron.production.people.identity.Identity;
import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** What strangers were told, on whichever node. Only strangers cost this statement. */
@Singleton
public class StrangerReplyRepository {
  private static final String TELL =
      """
      INSERT INTO whatsapp_unknown_sender_reply AS t (channel, identity_kind, identity_value, reply)
      VALUES (?, ?, ?, ?)
      ON CONFLICT (channel, identity_kind, identity_value, reply)
      DO UPDATE SET replied_at = now() WHERE t.replied_at <= now() - interval '1 hour'
      RETURNING 1
      """;

  private final Sql sql;

  @Inject
  public StrangerReplyRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * Whether to tell a stranger something: once an hour. Counts only when the caller's transaction
   * is committed, so that a repeated message changes nothing.
   */
  boolean mayTell(Identity stranger, String what) {
    return sql.first(TELL, row -> true, stranger.channel(), stranger.kind(), stranger.value(), what)
        .isPresent();
  }
}
