package com.barron.whatsapp.channel;

import java.util.List;

/**
 * The form in which a provider shows a reply: buttons if they hold the choices whole, else a list,
 * else numbered text, which holds everything.
 */
public sealed interface ChoiceForm {
  /**
   * Choices that are visible at once.
   *
   * @param footer in small print, or empty text
   */
  record Buttons(String body, String footer, List<Button> buttons) implements ChoiceForm {}

  /**
   * Choices in a list that opens.
   *
   * @param footer in small print, or empty text
   * @param open the label of the button that opens the list
   */
  record Rows(String body, String footer, String open, List<ListRow> rows) implements ChoiceForm {}

  /** Plain text, its choices as numbered lines. */
  record NumberedText(String text) implements ChoiceForm {}

  /**
   * A button.
   *
   * @param id what a tap sends back, see {@link Content.Tap#of}
   */
  record Button(String id, String title) {}

  /**
   * A line of a list.
   *
   * @param id what a tap sends back, see {@link Content.Tap#of}
   * @param title the label, cut if it is too long
   * @param description the whole label if it was cut, or empty text
   * @param typed what can be typed instead, in words
   */
  record ListRow(String id, String title, String description, String typed) {}

  /**
   * The form for a reply that is not longer than one message.
   *
   * @param words the fixed texts of a list
   */
  static ChoiceForm of(Reply reply, ChoiceLimits limits, ListTexts words) {
    var fitting = new ChoiceFormSelector(reply, limits, words);
    return fitting
        .buttons()
        .or(fitting::rows)
        .orElseGet(() -> new NumberedText(reply.asNumberedText()));
  }
}
