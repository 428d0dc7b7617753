package com.barron.whatsapp.channel;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A message to a person, before a channel gives it a form. Whether the choices become buttons, a
 * list or numbered lines is the channel's business.
 *
 * @param text what is said, without the choices
 * @param choices the answers on offer, numbered from 1 in this order; may be empty
 * @param hint a last line below the choices, or empty text
 * @param template what says the same to somebody who may not be written to freely
 * @param inWords what stands below the text instead of numbered lines, where the choices cannot be
 *     tapped; empty text when the text shows them already
 * @param question the number of the question, which a tap names; 0 when there is none
 * @param from the first choice to be shown, by its index, when they are too many; the next ones are
 *     offered as {@code more} and their index
 * @param isSecret whether its text is forgotten once it left
 */
public record Reply(
    String text,
    List<Choice> choices,
    String hint,
    Optional<Template> template,
    Optional<String> inWords,
    int question,
    int from,
    boolean isSecret) {
  /** As many numbered lines as a person reads. Of more choices, a page is shown. */
  public static final int MOST_LINES = 20;

  /** How many choices a page has, be it of a list or of numbered lines. */
  static final int PAGE = 9;

  public Reply {
    choices = List.copyOf(choices);
    question = choices.isEmpty() ? 0 : question;
    from = from > 0 && from < choices.size() ? from : 0;
  }

  /** A message whose choices are listed, and that is no numbered question. */
  public Reply(String text, List<Choice> choices, String hint, Optional<Template> template) {
    this(text, choices, hint, template, Optional.empty(), 0, 0, false);
  }

  /** A message to somebody who wrote just now. */
  public Reply(String text, List<Choice> choices, String hint) {
    this(text, choices, hint, Optional.empty());
  }

  /** The same message, whose text is forgotten once it left. */
  public Reply asSecret() {
    return new Reply(text, choices, hint, template, inWords, question, from, true);
  }

  /** A message without choices. */
  public static Reply of(String text) {
    return new Reply(text, List.of(), "");
  }

  /** The same with other words where its choices cannot be tapped. */
  public Reply inWords(String words) {
    return new Reply(text, choices, hint, template, Optional.of(words), question, from, isSecret);
  }

  /** The same, as a question of this number. */
  public Reply asking(int number) {
    return new Reply(text, choices, hint, template, inWords, number, from, isSecret);
  }

  /** The same, showing its choices from this one on if they are too many. */
  public Reply from(int index) {
    return new Reply(text, choices, hint, template, inWords, question, index, isSecret);
  }

  /** The same choices below another text. */
  public Reply below(String other) {
    return new Reply(other, choices, hint, template, inWords, question, from, isSecret);
  }

  /**
   * This reply as messages that are each at most so long, numbered text taken as the form. Split at
   * paragraphs, lines or blanks; choices and template stay on the last part.
   */
  public List<Reply> parts(int longest) {
    return ReplySplitter.parts(this, longest);
  }

  /** The whole message as plain text: its choices as numbered lines, commands as they are typed. */
  public String asNumberedText() {
    var whole = new StringBuilder(text);
    if (inWords.isPresent()) {
      inWords
          .filter(words -> !words.isEmpty())
          .ifPresent(words -> whole.append("\n\n").append(words));
    } else {
      shown(MOST_LINES).forEach(index -> whole.append('\n').append(line(index)));
    }
    if (!hint.isEmpty()) {
      whole.append("\n\n").append(hint);
    }
    return whole.toString();
  }

  /** The indexes of the choices that are shown: all, or a page of more than so many. */
  IntStream shown(int most) {
    return choices.size() <= most
        ? IntStream.range(0, choices.size())
        : IntStream.range(from, Math.min(from + PAGE, choices.size()));
  }

  /** The index from which on the next page shows; after the last page comes the first. */
  int next() {
    return from + PAGE < choices.size() ? from + PAGE : 0;
  }

  /** What is typed to say a choice: its number, or the whole of a command. */
  String typed(int index) {
    Choice choice = choices.get(index);
    return choice.isCommand() ? choice.id() : String.valueOf(index + 1);
  }

  private String line(int index) {
    Choice choice = choices.get(index);
    if (!choice.isCommand()) {
      String numbered = index + 1 + ". " + choice.label();
      return choice.description().isEmpty() ? numbered : numbered + " — " + choice.description();
    }
    return choice.label().equals(choice.id())
        ? "• " + choice.id()
        : "• " + choice.label() + ": " + choice.id();
  }
}
