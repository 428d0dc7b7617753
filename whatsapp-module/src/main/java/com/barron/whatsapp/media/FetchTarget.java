package com.barron.whatsapp.media;

import com.barron.production.reference.Reference;

/** What a file belongs to. */
public sealed interface FetchTarget {
  /** What the log calls it. */
  String name();

  /** A record. */
  record OfRecord(Reference subject) implements FetchTarget {
    @Override
    public String name() {
      return subject.toString();
    }
  }

  /**
   * The message that it came with: a person talks there, and no record was made.
   *
   * @param conversation its key
   * @param correlation of the message
   */
  record OfMessage(long conversation, String correlation) implements FetchTarget {
    @Override
    public String name() {
      return "message-" + correlation;
    }
  }
}
