package com.barron.whatsapp.channel;

import com.barron.whatsapp.channel.ChoiceForm.Buttons;
import com.barron.whatsapp.channel.ChoiceForm.Row;
import com.barron.whatsapp.channel.ChoiceForm.Rows;
import com.barron.whatsapp.channel.ChoiceLimits.Size;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Tries a reply against the limits of a provider. */
final class ChoiceFitting {
  private static final String CUT = "…";

  private final Reply reply;
  private final ChoiceLimits limits;
  private final String footer;
  private final String body;

  ChoiceFitting(Reply reply, ChoiceLimits limits) {
    this.reply = reply;
    this.limits = limits;
    boolean small = isLine(reply.hint(), limits.footer());
    this.footer = small ? reply.hint() : "";
    this.body =
        small || reply.hint().isEmpty() ? reply.text() : reply.text() + "\n\n" + reply.hint();
  }

  Optional<ChoiceForm> buttons() {
    return fits(limits.buttons(), limits.buttons().title())
        ? Optional.of(new Buttons(body, footer, reply.choices()))
        : Optional.empty();
  }

  /** A label that is cut stands below in full, so it may be as long as the description. */
  Optional<ChoiceForm> rows() {
    Size size = limits.list();
    return fits(size, Math.max(size.title(), size.description()))
        ? Optional.of(new Rows(body, footer, reply.choices().stream().map(this::row).toList()))
        : Optional.empty();
  }

  private Row row(Choice choice) {
    String label = choice.label();
    return label.length() <= limits.list().title()
        ? new Row(choice.id(), label, "")
        : new Row(choice.id(), cut(label, limits.list().title()), label);
  }

  private boolean fits(Size size, int longestLabel) {
    List<Choice> choices = reply.choices();
    return !choices.isEmpty()
        && choices.size() <= size.most()
        && !body.isBlank()
        && body.length() <= size.body()
        && areLines(choices, Choice::id, size.id())
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
    int end = longest - CUT.length();
    boolean halves = Character.isHighSurrogate(label.charAt(end - 1));
    return label.substring(0, halves ? end - 1 : end).stripTrailing() + CUT;
  }
}
