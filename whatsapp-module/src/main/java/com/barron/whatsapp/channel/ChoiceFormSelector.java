package com.barron.whatsapp.channel;

import com.barron.whatsapp.channel.ChoiceForm.Button;
import com.barron.whatsapp.channel.ChoiceForm.Buttons;
import com.barron.whatsapp.channel.ChoiceForm.ListRow;
import com.barron.whatsapp.channel.ChoiceForm.Rows;
import com.barron.whatsapp.channel.ChoiceLimits.Size;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tries a reply against the limits of a provider. */
final class ChoiceFormSelector {
  private static final String CUT = "…";

  private final Reply reply;
  private final ChoiceLimits limits;
  private final ListTexts words;
  private final String footer;
  private final String body;

  ChoiceFormSelector(Reply reply, ChoiceLimits limits, ListTexts words) {
    this.reply = reply;
    this.limits = limits;
    this.words = words;
    boolean small = isLine(reply.hint(), limits.footer());
    this.footer = small ? reply.hint() : "";
    this.body =
        small || reply.hint().isEmpty() ? reply.text() : reply.text() + "\n\n" + reply.hint();
  }

  Optional<ChoiceForm> buttons() {
    List<Choice> choices = reply.choices();
    Size size = limits.buttons();
    boolean plain = choices.stream().allMatch(choice -> choice.description().isEmpty());
    return plain && choices.size() <= size.most() && fits(choices, size, size.title())
        ? Optional.of(
            new Buttons(
                body,
                footer,
                choices.stream().map(choice -> new Button(id(choice), choice.label())).toList()))
        : Optional.empty();
  }

  /**
   * A label that is cut stands below in full, so it may be as long as the description. Of more
   * choices than a list takes, a page is shown, and a row that shows the next page.
   */
  Optional<ChoiceForm> rows() {
    Size size = limits.list();
    List<Choice> shown = reply.shown(size.most()).mapToObj(reply.choices()::get).toList();
    return fits(shown, size, Math.max(size.title(), size.description()))
        ? Optional.of(new Rows(body, footer, words.open(), rows(size.most())))
        : Optional.empty();
  }

  private List<ListRow> rows(int most) {
    Stream<ListRow> shown = reply.shown(most).mapToObj(this::row);
    return (reply.choices().size() <= most ? shown : Stream.concat(shown, Stream.of(turn())))
        .toList();
  }

  private ListRow turn() {
    String turn = "more " + reply.next();
    return new ListRow(
        Content.Tap.wire(turn, reply.question()), words.more(), "", words.typed("more"));
  }

  private ListRow row(int index) {
    Choice choice = reply.choices().get(index);
    int longest = limits.list().title();
    String label = choice.label();
    String title = cut(label, longest);
    return new ListRow(
        id(choice), title, description(choice, title), words.typed(reply.typed(index)));
  }

  /** The whole label where its title is cut and nothing else is told. */
  private String description(Choice choice, String title) {
    int longest = limits.list().description();
    if (choice.description().isEmpty()) {
      return title.equals(choice.label()) ? "" : choice.label();
    }
    return longest == 0 ? "" : cut(choice.description(), longest);
  }

  /** A command counts whatever is open; an answer counts for its question alone. */
  private String id(Choice choice) {
    return choice.isCommand() ? choice.id() : Content.Tap.wire(choice.id(), reply.question());
  }

  private boolean fits(List<Choice> choices, Size size, int longestLabel) {
    return !choices.isEmpty()
        && !body.isBlank()
        && body.length() <= size.body()
        && areLines(choices, this::id, size.id())
        && areLines(choices, Choice::label, longestLabel);
  }

  /** Providers refuse two of one name, and names of more than one line. */
  private static boolean areLines(
      List<Choice> choices, Function<Choice, String> part, int longest) {
    return choices.stream().map(part).allMatch(text -> isLine(text, longest))
        && choices.stream().map(part).distinct().count() == choices.size();
  }

  private static boolean isLine(String text, int longest) {
    return !text.isBlank()
        && text.length() <= longest
        && text.chars().noneMatch(Character::isISOControl);
  }

  private static String cut(String label, int longest) {
    if (label.length() <= longest) {
      return label;
    }
    int end = longest - CUT.length();
    boolean halves = Character.isHighSurrogate(label.charAt(end - 1));
    return label.substring(0, halves ? end - 1 : end).stripTrailing() + CUT;
  }
}
