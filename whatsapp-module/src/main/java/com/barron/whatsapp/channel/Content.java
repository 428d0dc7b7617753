package com.barron.whatsapp.channel;

/** What a person sent. */
public sealed interface Content {
  /** Typed text; may be empty. Cleaned: no control characters but line breaks, bounded. */
  record Text(String text) implements Content {
    public Text {
      text = CleanText.of(text, InboundMessage.LONGEST_TEXT);
    }

    /** Leaves the text out: it must not reach a log. */
    @Override
    public String toString() {
      return "Text[" + text.length() + " characters]";
    }
  }

  /**
   * A tapped button or list row. Cleaned like a text.
   *
   * @param id the canonical answer that we gave the choice
   * @param repliedTo the provider's id of the message that was tapped; empty text when unknown
   */
  record Tap(String id, String repliedTo) implements Content {
    private static final int LONGEST = 200;

    public Tap {
      id = CleanText.line(id, LONGEST);
      repliedTo = CleanText.line(repliedTo, LONGEST);
    }

    /** Leaves the answer out: a person could have forged it. */
    @Override
    public String toString() {
      return "Tap[" + id.length() + " characters]";
    }
  }

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
