package com.barron.load;

import com.barron.rig.TestSql;

/**
 * What a product has behind it that was used for a long time: conversations of others with their
 * journal, and messages that wait for a provider that is down.
 */
final class PastMessages {
  private static final int CONVERSATIONS = 10_000;
  private static final long ROWS_AT_ONCE = 500_000;

  /** The provider of {@link #wait}: nobody listens at its address. */
  static final String CHANNEL_THAT_IS_DOWN = "meta";

  private final TestSql database;
  private final LoadProgress progress;

  PastMessages(TestSql database, LoadProgress progress) {
    this.database = database;
    this.progress = progress;
  }

  /**
   * Writes messages and their answers, all delivered, over the last 300 days.
   *
   * @param rows of the journal; half of them are answers, each with its row of the outbox
   */
  void write(long rows) {
    long first = conversations("twilio");
    long begin = database.number("SELECT coalesce(max(id), 0) FROM whatsapp_log");
    for (long done = 0; done < rows; done += ROWS_AT_ONCE) {
      long part = Math.min(ROWS_AT_ONCE, rows - done);
      journal(begin + done + 1, begin + done + part, first, part * 1.0 / rows, done * 1.0 / rows);
      progress.say("journal " + (done + part) + " of " + rows);
    }
    database.number("SELECT setval(pg_get_serial_sequence('whatsapp_log', 'id'), ?)", begin + rows);
    vacuum();
  }

  /** Of each conversation as many as of any other, all due now. */
  void waitForAProvider(long messages) {
    long first = conversations(CHANNEL_THAT_IS_DOWN);
    database.run(
        """
        WITH said AS (
          INSERT INTO whatsapp_log (session_id, from_person, kind, body, correlation)
          SELECT ? + n % ?, false, 'REPLY', 'Waits for a provider', 'past'
            FROM generate_series(1, ?) n
          RETURNING id, session_id
        )
        INSERT INTO whatsapp_outbox (id, session_id, channel, expires_at)
        SELECT id, session_id, ?, now() + interval '24 hours' FROM said
        """,
        first, CONVERSATIONS, messages, CHANNEL_THAT_IS_DOWN);
    vacuum();
    progress.say(messages + " messages wait for a provider that is down");
  }

  /** Creates them. @return the first one's id; the others' follow */
  private long conversations(String channel) {
    return database.number(
        """
        WITH begun AS (
          INSERT INTO whatsapp_session (channel, identity_kind, identity_value)
          SELECT ?, 'BSUID', 'US.past' || n FROM generate_series(1, ?) n
          RETURNING id
        )
        SELECT min(id) FROM begun
        """,
        channel,
        CONVERSATIONS);
  }

  private void journal(long from, long to, long conversation, double share, double before) {
    database.run(
        """
        INSERT INTO whatsapp_log
               (id, session_id, from_person, kind, body, correlation, created_at)
        OVERRIDING SYSTEM VALUE
        SELECT n, ? + n / 2 % ?, n % 2 = 0, CASE WHEN n % 2 = 0 THEN 'TEXT' ELSE 'REPLY' END,
               'A message of the past, as long as one that people write', 'past',
               now() - interval '300 days' * (1 - ? - ? * (n - ?) / ?)
          FROM generate_series(?, ?) n
        """,
        conversation,
        CONVERSATIONS,
        before,
        share,
        (double) from,
        (double) (to - from + 1),
        from,
        to);
    database.run(
        """
        INSERT INTO whatsapp_outbox
               (id, session_id, channel, state, attempts, due_at, first_tried_at, finished_at,
                created_at, expires_at, provider_message_id, delivery, delivery_at)
        SELECT id, session_id, 'twilio', 'SENT', 1, created_at, created_at, created_at, created_at,
               created_at + interval '24 hours', 'SMpast' || id, 'READ', created_at
          FROM whatsapp_log WHERE NOT from_person AND session_id BETWEEN ? AND ?
           AND id BETWEEN ? AND ?
        """,
        conversation,
        conversation + CONVERSATIONS - 1,
        from,
        to);
    database.run(
        """
        INSERT INTO whatsapp_inbox (channel, provider_message_id, received_at)
        SELECT 'twilio', 'SMpast' || id, created_at
          FROM whatsapp_log WHERE from_person AND session_id BETWEEN ? AND ? AND id BETWEEN ? AND ?
        """,
        conversation,
        conversation + CONVERSATIONS - 1,
        from,
        to);
  }

  private void vacuum() {
    for (String table : new String[] {"log", "outbox", "inbox", "session"}) {
      database.run("VACUUM (ANALYZE) whatsapp_" + table);
    }
    database.run("CHECKPOINT");
  }
}
