package com.barron.whatsapp.media.message;

import com.barron.production.attachments.FileType;
import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads files of messages; they are written when they have been fetched. */
@Singleton
public class MessageFileRepository implements MessageFiles {
  /** More than the messages that are shown have, as a rule. */
  private static final int MOST = 200;

  private static final String OF =
      """
      SELECT * FROM (
        SELECT id, correlation, 'HERE' AS state, content_type, created_at
          FROM whatsapp_message_file
         WHERE session_id = ?
        UNION ALL
        SELECT id, correlation, CASE state WHEN 'PENDING' THEN 'ON_ITS_WAY' ELSE 'LOST' END, NULL, created_at
          FROM whatsapp_media_fetch
         WHERE session_id = ? AND state <> 'DONE'
         ORDER BY created_at DESC, id DESC
         LIMIT ?) f
       ORDER BY created_at, id
      """;

  private static final String OPEN =
      "SELECT id, content_type, bytes FROM whatsapp_message_file WHERE session_id = ? AND id = ?";

  private final Sql sql;

  @Inject
  public MessageFileRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<MessageFile> of(long conversation) {
    return sql.read(OF, MessageFileRepository::file, conversation, conversation, MOST);
  }

  @Override
  public Optional<MessageFileContent> open(long conversation, long id) {
    return sql.first(
        OPEN,
        row ->
            new MessageFileContent(
                row.getLong("id"),
                FileType.of(row.getString("content_type")),
                row.getBytes("bytes")),
        conversation,
        id);
  }

  private static MessageFile file(ResultSet row) throws SQLException {
    return new MessageFile(
        row.getLong("id"),
        row.getString("correlation"),
        MessageFile.State.valueOf(row.getString("state")),
        Optional.ofNullable(row.getString("content_type")).map(FileType::of));
  }
}
