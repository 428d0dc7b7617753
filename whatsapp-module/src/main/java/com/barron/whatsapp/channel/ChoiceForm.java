package com.barron.whatsapp.channel;

import java.util.List;

/**
 * The form in which a provider shows a reply: buttons if they hold the choices whole, else a list,
 * else numbered text, which holds everything.
 */
public sealed interface ChoiceForm {
  /**
   * Choices that are seen at once.
   *
   * @param footer in small print, or empty text
   */
  record Buttons(String body, String footer, List<Choice> choices) implements ChoiceForm {}

  /**
   * Choices that unfold.
   *
   * @param footer in small print, or empty text
   */
  record Rows(String body, String footer, List<Row> rows) implements ChoiceForm {}

  /** Plain text, its choices as numbered lines. */
  record Text(String text) implements ChoiceForm {}

  /**
   * A line of a list.
   *
   * @param title the label, cut if it is too long
   * @param description the whole label if it was cut, or empty text
   */
  record Row(String id, String title, String description) {}

  /** The form for a reply that is not longer than one message. */
  static ChoiceForm of(Reply reply, ChoiceLimits limits) {
    var fitting = new ChoiceFitting(reply, limits);
    return fitting.buttons().or(fitting::rows).orElseGet(() -> new Text(reply.asNumberedText()));
  }
}
