package com.barron.whatsapp.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files that wait for their record: for the one that a form makes, or for one that is named.
 *
 * @param form the form that makes it; empty text when no form does
 * @param until when they are forgotten
 * @param messages what was sent, by message
 */
public record PendingFiles(String form, Instant until, List<Sent> messages) {
  /** As much of a caption as is kept: all of them together have to fit into the conversation. */
  private static final int LONGEST_CAPTION = 500;

  public PendingFiles {
    messages = List.copyOf(messages);
  }

  /** How many files there are. */
  public int count() {
    return messages.stream().mapToInt(sent -> sent.references().size()).sum();
  }

  /** These files and more, all for one form. */
  public PendingFiles with(Sent more, String otherForm, Instant otherUntil) {
    return new PendingFiles(
        otherForm, otherUntil, Stream.concat(messages.stream(), Stream.of(more)).toList());
  }

  /**
   * The files of one message.
   *
   * @param kind of content
   * @param references by which the provider finds them
   * @param caption what was written below, or empty text
   */
  public record Sent(String kind, List<String> references, String caption) {
    public Sent {
      references = List.copyOf(references);
      caption =
          caption.codePointCount(0, caption.length()) <= LONGEST_CAPTION
              ? caption
              : caption.substring(0, caption.offsetByCodePoints(0, LONGEST_CAPTION));
    }

    /** Leaves the caption out: it must not reach a log. */
    @Override
    public String toString() {
      return "Sent[" + references.size() + " " + kind + "]";
    }
  }
}
