package com.barron.whatsapp.channel;

import java.util.List;
import java.util.Optional;

/**
 * A message to a person, before a channel gives it a form. Whether the choices become buttons, a
 * list or numbered lines is the channel's business.
 *
 * @param text what is said, without the choices
 * @param choices the answers on offer, numbered from 1 in this order; may be empty
 * @param hint a last line below the choices, or empty text
 * @param template what says the same to somebody who may not be written to freely
 * @param isSecret whether its text is forgotten once it left
 */
public record Reply(
    String text, List<Choice> choices, String hint, Optional<Template> template, boolean isSecret) {
  public Reply {
    choices = List.copyOf(choices);
  }

  /** A message that may be kept. */
  public Reply(String text, List<Choice> choices, String hint, Optional<Template> template) {
    this(text, choices, hint, template, false);
  }

  /** A message to somebody who wrote just now. */
  public Reply(String text, List<Choice> choices, String hint) {
    this(text, choices, hint, Optional.empty());
  }

  /** The same message, whose text is forgotten once it left. */
  public Reply asSecret() {
    return new Reply(text, choices, hint, template, true);
  }

  /** A message without choices. */
  public static Reply of(String text) {
    return new Reply(text, List.of(), "");
  }

  /**
   * This reply as messages that are each at most so long, numbered text taken as the form. Split at
   * paragraphs, lines or blanks; choices and template stay on the last part.
   */
  public List<Reply> parts(int longest) {
    return LongReply.parts(this, longest);
  }

  /** The whole message as plain text: its choices as numbered lines, commands as they are typed. */
  public String asNumberedText() {
    var whole = new StringBuilder(text);
    for (int i = 0; i < choices.size(); i++) {
      Choice choice = choices.get(i);
      whole.append('\n').append(choice.isCommand() ? "• " : i + 1 + ". ").append(choice.label());
      if (choice.isCommand()) {
        whole.append(": ").append(choice.id());
      }
    }
    if (!hint.isEmpty()) {
      whole.append("\n\n").append(hint);
    }
    return whole.toString();
  }
}
