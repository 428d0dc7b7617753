package com.barron.whatsapp.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The result of a turn of the dialogue. */
public sealed interface TurnResult {
  /** What is said first. */
  List<Message> messages();

  /** Whether words of the message were left over, or none of it was understood. */
  default boolean hasLeftover() {
    return messages().stream().anyMatch(message -> message.key().equals(FormFiller.LEFTOVER));
  }

  /** The same without a word about what was left over. */
  default TurnResult withoutLeftover() {
    return this;
  }

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
   * @param isUnfit whether it is asked again because what was said does not fit it at all
   */
  record Ask(
      Form form,
      Slot<?> slot,
      TurnContext turnContext,
      List<Message> messages,
      List<Option> offered,
      int misses,
      int from,
      boolean isUnfit)
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
      this(form, slot, turnContext, messages, offered, misses, 0, false);
    }

    @Override
    public boolean hasLeftover() {
      return isUnfit || TurnResult.super.hasLeftover();
    }

    @Override
    public Ask withoutLeftover() {
      return new Ask(form, slot, turnContext, without(messages), offered, misses, from, isUnfit);
    }

    /** What can be tapped. */
    public List<Option> tappable() {
      return slot.listed() ? offered : slot.taps().apply(turnContext);
    }

    /** The same question, asked again because the answer does not fit. */
    Ask unfit() {
      return new Ask(form, slot, turnContext, messages, offered, misses, from, true);
    }

    /** The same question, from another choice on. */
    Ask from(int index) {
      return new Ask(form, slot, turnContext, messages, offered, misses, index, isUnfit);
    }

    /** The same question, with more to choose below its own answers if it lists them. */
    Ask offering(List<Option> more) {
      var all = Stream.concat(offered.stream(), more.stream()).toList();
      return slot.listed()
          ? new Ask(form, slot, turnContext, messages, all, misses, from, isUnfit)
          : this;
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

    @Override
    public Complete withoutLeftover() {
      return new Complete(form, turnContext, without(messages));
    }
  }

  /** No form is open, and nothing of the message was understood. @param said how it begins */
  record Unknown(String said) implements TurnResult {
    @Override
    public List<Message> messages() {
      return List.of(Message.of("menu.unknown", said));
    }

    @Override
    public boolean hasLeftover() {
      return true;
    }
  }

  /** The menu is shown. @param suspendedForm the form that can be resumed */
  record Menu(List<Message> messages, Optional<SuspendedForm> suspendedForm) implements TurnResult {
    public Menu {
      messages = List.copyOf(messages);
    }
  }

  private static List<Message> without(List<Message> messages) {
    return messages.stream().filter(message -> !message.key().equals(FormFiller.LEFTOVER)).toList();
  }
}
