package com.barron.whatsapp.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The result of a turn of the dialogue. */
public sealed interface TurnResult {
  /** What is said first. */
  List<Message> messages();

  /** Whether what was said led to something: an answer, another question, or what was asked for. */
  default boolean isUnderstood(DialogueState before) {
    if (this instanceof Ask ask) {
      return !ask.form().id().equals(before.form()) || ask.misses() <= before.misses();
    }
    return messages().stream().noneMatch(message -> message.key().equals("menu.unknown"));
  }

  /**
   * A question is asked.
   *
   * @param offered the answers on offer: close matches first, then the slot's options
   * @param misses how many answers in a row were not understood
   * @param from the first of them that is shown, by its index, when they are too many
   */
  record Ask(
      Form form,
      Slot<?> slot,
      TurnContext turnContext,
      List<Message> messages,
      List<Option> offered,
      int misses,
      int from)
      implements TurnResult {
    public Ask {
      messages = List.copyOf(messages);
      offered = List.copyOf(offered);
    }

    /** From the first choice on. */
    Ask(
        Form form,
        Slot<?> slot,
        TurnContext turnContext,
        List<Message> messages,
        List<Option> offered,
        int misses) {
      this(form, slot, turnContext, messages, offered, misses, 0);
    }

    /** What can be tapped. */
    public List<Option> tappable() {
      return slot.listed() ? offered : slot.taps().apply(turnContext);
    }

    /** The same question, from another choice on. */
    Ask from(int index) {
      return new Ask(form, slot, turnContext, messages, offered, misses, index);
    }

    /** The same question, with more to choose below its own answers if it lists them. */
    Ask offering(List<Option> more) {
      var all = Stream.concat(offered.stream(), more.stream()).toList();
      return slot.listed() ? new Ask(form, slot, turnContext, messages, all, misses, from) : this;
    }

    /** The state after it, without the suspended form. */
    public DialogueState state() {
      var ids = offered.stream().map(Option::id).toList();
      return new DialogueState(form.id(), turnContext.answers().byKey(), ids, misses).from(from);
    }
  }

  /** A form is complete. @param messages what is said last, when words were left over */
  record Complete(Form form, TurnContext turnContext, List<Message> messages)
      implements TurnResult {
    public Complete {
      messages = List.copyOf(messages);
    }
  }

  /** The menu is shown. @param suspendedForm the form that can be resumed */
  record Menu(List<Message> messages, Optional<SuspendedForm> suspendedForm) implements TurnResult {
    public Menu {
      messages = List.copyOf(messages);
    }
  }
}
