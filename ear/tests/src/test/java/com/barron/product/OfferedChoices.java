package com.barron.product;

import java.util.List;
import java.util.Optional;

/**
 * What a message offers to be tapped.
 *
 * @param body the text above the choices
 */
public record OfferedChoices(String body, List<OfferedChoice> choices) {
  /**
   * A choice.
   *
   * @param id what a tap sends
   * @param label what the person reads, in full
   */
  public record OfferedChoice(String id, String label) {}

  public OfferedChoices {
    choices = List.copyOf(choices);
  }

  /** Nothing can be tapped. */
  static OfferedChoices nothing() {
    return new OfferedChoices("", List.of());
  }

  /**
   * The choice that somebody means who types this: its label or its number, unless the text itself
   * has lines with numbers.
   */
  public Optional<OfferedChoice> meantBy(String typed) {
    for (int i = 0; i < choices.size(); i++) {
      String number = String.valueOf(i + 1);
      // A command names no question, and has no number: one that is typed picks from the menu.
      boolean numbered = choices.get(i).id().contains("#") && !body.contains("\n" + number + ". ");
      if (choices.get(i).label().equalsIgnoreCase(typed) || typed.equals(number) && numbered) {
        return Optional.of(choices.get(i));
      }
    }
    return Optional.empty();
  }

  /** The choice that stands for this answer, whatever the question. */
  public Optional<OfferedChoice> standingFor(String answer) {
    return choices.stream()
        .filter(choice -> choice.id().replaceFirst("#[0-9]+$", "").equals(answer))
        .findFirst();
  }
}
