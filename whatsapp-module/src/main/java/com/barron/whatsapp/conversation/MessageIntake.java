package com.barron.whatsapp.conversation;

import com.barron.production.sql.DatabaseUnavailableException;
import com.barron.whatsapp.channel.InboundMessage;

/**
 * Accepts messages: the effect of a message and its replies are stored in one transaction, exactly
 * once.
 */
public interface MessageIntake {
  /**
   * Handles a message. Returns after the commit; replies leave afterwards.
   *
   * @throws DatabaseUnavailableException when nothing could be stored; the provider may try again
   */
  Receipt receive(InboundMessage message);

  /** What became of a message. */
  enum Receipt {
    /** Stored with its effect and its replies. */
    STORED,
    /** Seen before: nothing changed. */
    DUPLICATE
  }
}
