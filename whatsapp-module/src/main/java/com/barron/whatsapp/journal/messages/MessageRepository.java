package com.barron.whatsapp.journal.messages;

import com.barron.production.listing.Page;
import com.barron.production.listing.PageRequest;
import com.barron.production.listing.SqlListing;
import com.barron.production.messages.MessageEntry;
import com.barron.production.messages.MessageEntry.Direction;
import com.barron.production.messages.MessageEntry.Sending;
import com.barron.production.messages.MessageState;
import com.barron.production.people.PersonId;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Reads the journal of all conversations by its keys. */
@Dependent
class MessageRepository {
  private static final String MESSAGES =
      """
      SELECT j.id AS number, j.channel, j.person_id, j.said_at, j.direction, j.kind, j.correlation,
             j.state, j.attempts, j.delivery, j.error_code, j.sent_at, j.delivered_at, j.read_at,
             j.repeats
        FROM whatsapp_journal j
      """;

  private static final String CONTENT = "SELECT body FROM whatsapp_log WHERE id = ?";

  private static final String REDRIVE = "SELECT outbox_redrive(?) AS redriven";

  private final Sql sql;
  private final SqlListing<MessageEntry> messages;
  private final JournalPosition position;

  @Inject
  MessageRepository(Sql sql) {
    this.sql = sql;
    this.position = new JournalPosition(sql);
    this.messages =
        SqlListing.latest(sql, MESSAGES, "j.id", MessageRepository::message)
            .by("direction", "j.direction = ?")
            .by("channel", "j.channel = ?")
            .by("person", "j.person_id = ?")
            .by("state", "j.state = ?")
            .by("from", "j.said_at >= ?")
            .by("to", "j.said_at < ?")
            .by(JournalPosition.FROM_ID, "j.id >= ?")
            .by(JournalPosition.BELOW_ID, "j.id < ?");
  }

  Page<MessageEntry> page(PageRequest request) {
    return messages.page(position.bounded(request));
  }

  Optional<MessageEntry> find(long id) {
    return messages.find(id);
  }

  Optional<String> content(long id) {
    return sql.first(CONTENT, row -> row.getString("body"), id);
  }

  /** Whether it was dead, and waits to be sent now. */
  boolean redrive(long id) {
    return sql.one(REDRIVE, row -> row.getBoolean("redriven"), id);
  }

  private static MessageEntry message(ResultSet row) throws SQLException {
    return new MessageEntry(
        row.getLong("number"),
        Direction.valueOf(row.getString("direction")),
        row.getString("channel"),
        Sql.number(row, "person_id").map(PersonId::new),
        row.getString("kind"),
        Sql.instant(row, "said_at").orElseThrow(),
        row.getString("correlation"),
        row.getString("state") == null ? Optional.empty() : Optional.of(sending(row)));
  }

  private static Sending sending(ResultSet row) throws SQLException {
    return new Sending(
        MessageState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        Optional.ofNullable(row.getString("delivery")),
        Optional.ofNullable(row.getString("error_code")),
        Sql.instant(row, "sent_at"),
        Sql.instant(row, "delivered_at"),
        Sql.instant(row, "read_at"),
        Sql.number(row, "repeats"));
  }
}
