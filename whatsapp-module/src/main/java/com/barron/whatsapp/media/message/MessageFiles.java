package com.barron.whatsapp.media.message;

import com.barron.production.sql.DatabaseUnavailableException;
import java.util.List;
import java.util.Optional;

/** The files that people sent where somebody talks with them. */
public interface MessageFiles {
  /**
   * The latest of a conversation, those on their way and those that cannot be had among them, in
   * the order in which they were sent. One statement.
   *
   * @throws DatabaseUnavailableException when the database is away or busy
   */
  List<MessageFile> of(long conversation);

  /** A file of a conversation. Empty when it has none of this id. */
  Optional<MessageFileContent> open(long conversation, long id);
}
