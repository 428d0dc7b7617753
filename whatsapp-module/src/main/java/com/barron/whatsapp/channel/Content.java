package com.barron.whatsapp.channel;

/** What a person sent. */
public sealed interface Content {
  /** Typed text; may be empty. */
  record Text(String text) implements Content {
    /** Leaves the text out: it must not reach a log. */
    @Override
    public String toString() {
      return "Text[" + text.length() + " characters]";
    }
  }

  /**
   * A tapped button or list row.
   *
   * @param id the canonical answer that we gave the choice
   * @param repliedTo the provider's id of the message that was tapped; empty text when unknown
   */
  record Tap(String id, String repliedTo) implements Content {}

  /** Anything that is not text. */
  record Other(Kind kind) implements Content {}

  /** The kinds of content that are not text. */
  enum Kind {
    IMAGE,
    DOCUMENT,
    VOICE,
    VIDEO,
    STICKER,
    LOCATION,
    CONTACT,
    UNKNOWN
  }
}
