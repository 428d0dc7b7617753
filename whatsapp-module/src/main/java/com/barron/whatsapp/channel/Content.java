package com.barron.whatsapp.channel;

import com.barron.production.reference.Reference;
import com.barron.whatsapp.sanitizer.TextSanitizer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person sent. */
public sealed interface Content {
  /**
   * Typed text; may be empty. Cleaned: no control characters but line breaks, bounded.
   *
   * @param repliedTo the provider's id of the message that is quoted; empty text when none is
   * @param quoted what that message of ours is about: the references in it, in their order
   */
  record Text(String text, String repliedTo, List<Reference> quoted) implements Content {
    public Text {
      text = TextSanitizer.lines(text, InboundMessage.LONGEST_TEXT);
      repliedTo = TextSanitizer.line(repliedTo, InboundMessage.LONGEST_ID);
      quoted = List.copyOf(quoted);
    }

    /** A text that quotes a message. */
    public Text(String text, String repliedTo) {
      this(text, repliedTo, List.of());
    }

    /** A text that quotes nothing. */
    public Text(String text) {
      this(text, "");
    }

    /** The same text about these. */
    public Text about(List<Reference> references) {
      return new Text(text, repliedTo, references);
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
   * @param question the number of the question that it came with; empty when the choice names none
   * @param repliedTo the provider's id of the message that was tapped; empty text when unknown
   */
  record Tap(String id, OptionalInt question, String repliedTo) implements Content {
    private static final int LONGEST = 200;
    private static final Pattern OF_A_QUESTION = Pattern.compile("(.+)#([0-9]{1,9})");

    public Tap {
      id = TextSanitizer.line(id, LONGEST);
      repliedTo = TextSanitizer.line(repliedTo, LONGEST);
    }

    /** A tap that does not say to which question it belongs. */
    public Tap(String id, String repliedTo) {
      this(id, OptionalInt.empty(), repliedTo);
    }

    /** A tap as a provider tells it: what {@link #wire} made of the choice. */
    public static Tap of(String wire, String repliedTo) {
      Matcher parts = OF_A_QUESTION.matcher(TextSanitizer.line(wire, LONGEST));
      return parts.matches()
          ? new Tap(parts.group(1), OptionalInt.of(Integer.parseInt(parts.group(2))), repliedTo)
          : new Tap(wire, repliedTo);
    }

    /**
     * The id of a choice as it is given to a provider: the answer, and the question that it is for.
     *
     * @param question 0: none
     */
    public static String wire(String id, int question) {
      return question == 0 ? id : id + "#" + question;
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
   * @param repliedTo the provider's id of the message that is quoted; empty text when none is
   * @param quoted what that message of ours is about: the references in it, in their order
   */
  record Media(
      MediaKind kind,
      List<String> references,
      String caption,
      String repliedTo,
      List<Reference> quoted)
      implements Content {
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
      caption = TextSanitizer.lines(caption, InboundMessage.LONGEST_TEXT);
      repliedTo = TextSanitizer.line(repliedTo, InboundMessage.LONGEST_ID);
      quoted = List.copyOf(quoted);
    }

    /** Some that quote no message. */
    public Media(MediaKind kind, List<String> references, String caption) {
      this(kind, references, caption, "", List.of());
    }

    /** The same in reply to a message. */
    public Media inReplyTo(String message) {
      return new Media(kind, references, caption, message, quoted);
    }

    /** The same about these. */
    public Media about(List<Reference> others) {
      return new Media(kind, references, caption, repliedTo, others);
    }

    /** One of them. */
    public Media(MediaKind kind, String reference, String caption) {
      this(kind, List.of(reference), caption);
    }

    /** Leaves the caption out: it must not reach a log. */
    @Override
    public String toString() {
      return "Media[" + references.size() + " " + kind + "]";
    }
  }

  /**
   * A message that was changed after it was sent.
   *
   * @param original the provider's id of it
   * @param text what it says now; cleaned like a text
   * @param recorded what the message recorded before, if that was not withdrawn
   */
  record Edit(String original, String text, Optional<Recorded> recorded) implements Content {
    public Edit {
      original = TextSanitizer.line(original, InboundMessage.LONGEST_ID);
      text = TextSanitizer.lines(text, InboundMessage.LONGEST_TEXT);
    }

    /** An edit of a message of which is not known what it recorded. */
    public Edit(String original, String text) {
      this(original, text, Optional.empty());
    }

    /** Leaves the text out: it must not reach a log. */
    @Override
    public String toString() {
      return "Edit[" + text.length() + " characters]";
    }
  }

  /**
   * A message that was deleted after it was sent.
   *
   * @param original the provider's id of it
   * @param recorded what the message recorded, if that was not withdrawn
   */
  record Revoke(String original, Optional<Recorded> recorded) implements Content {
    public Revoke {
      original = TextSanitizer.line(original, InboundMessage.LONGEST_ID);
    }

    /** A message of which is not known what it recorded. */
    public Revoke(String original) {
      this(original, Optional.empty());
    }
  }

  /** What a message recorded. @param isUndoable whether undo takes it back now */
  record Recorded(Reference record, boolean isUndoable) {}

  /** Anything that is not text and that we have no use for. */
  record Other(MediaKind kind) implements Content {}

  /** The kinds of content that are not text. */
  enum MediaKind {
    IMAGE,
    DOCUMENT,
    VOICE,
    VIDEO,
    STICKER,
    LOCATION,
    CONTACT,
    /** A basket or a product of a catalogue. */
    ORDER,
    POLL,
    /** WhatsApp does not pass it on. */
    UNSUPPORTED,
    /** WhatsApp could not pass it on this time. */
    UNAVAILABLE,
    UNKNOWN
  }
}
