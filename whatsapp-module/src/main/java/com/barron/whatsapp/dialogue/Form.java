package com.barron.whatsapp.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Questions in order. The first applicable one without a valid answer is asked: order, branches and
 * corrections follow from that.
 *
 * @param id stable, stored with the conversation; also a word that opens it
 * @param opener recognises a first answer that opens the form when it is said at the menu
 */
public record Form(String id, List<Slot<?>> slots, Predicate<Input> opener) {
  public Form {
    slots = List.copyOf(slots);
  }

  /** The question to ask; empty when the form is complete. */
  public Optional<Slot<?>> next(FormAnswers answers) {
    return slots.stream().filter(slot -> slot.isOpen(answers)).findFirst();
  }

  /** The open question behind one. */
  Optional<Slot<?>> after(Slot<?> slot, FormAnswers answers) {
    return slots.stream()
        .skip(slots.indexOf(slot) + 1L)
        .filter(later -> later.isOpen(answers))
        .findFirst();
  }

  /** The answered question before the open one. */
  Optional<Slot<?>> previous(FormAnswers answers) {
    return slots.stream()
        .takeWhile(slot -> !slot.isOpen(answers))
        .filter(slot -> slot.when().test(answers))
        .reduce((earlier, later) -> later);
  }

  /** The key of one of the form's texts. */
  public String text(String name) {
    return id + "." + name;
  }

  /** The key of one of the texts of a slot. */
  public String text(Slot<?> slot, String name) {
    return text(slot.texts() + "." + name);
  }
}
