package com.barron.whatsapp.channel;

import java.util.List;

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

  /**
   * Pictures or documents that the provider holds for us.
   *
   * @param kind {@code IMAGE} or {@code DOCUMENT}
   * @param references by which the channel finds them, usually one: the provider's own ids, never
   *     an address that is followed as it stands
   * @param caption what was written below, or empty text
   */
  record Media(Kind kind, List<String> references, String caption) implements Content {
    private static final int LONGEST_REFERENCE = 300;

    /** Twilio's limit. */
    private static final int MOST = 10;

    public Media {
      references = List.copyOf(references);
      if (references.isEmpty() || references.size() > MOST) {
        throw new IllegalArgumentException("a message has 1 to 10 files");
      }
      if (references.stream().anyMatch(r -> r.isBlank() || r.length() > LONGEST_REFERENCE)) {
        throw new IllegalArgumentException("a reference has 1 to 300 characters");
      }
      caption = CleanText.of(caption, InboundMessage.LONGEST_TEXT);
    }

    /** One of them. */
    public Media(Kind kind, String reference, String caption) {
      this(kind, List.of(reference), caption);
    }

    /** Leaves the caption out: it must not reach a log. */
    @Override
    public String toString() {
      return "Media[" + references.size() + " " + kind + "]";
    }
  }

  /** Anything that is not text and that we have no use for. */
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
