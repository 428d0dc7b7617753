package com.barron.whatsapp.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Fills one form by one rule: ask the first open question. */
record FormFiller(Form form) {
  /** Says which words of a message were not understood. */
  static final String LEFTOVER = "not.understood";

  /** Asks the first open question; without one the form is done. */
  TurnResult ask(TurnContext turnContext, List<Message> messages, int misses) {
    return form.next(turnContext.answers())
        .<TurnResult>map(slot -> question(slot, turnContext, messages, List.of(), misses))
        .orElseGet(() -> new TurnResult.Complete(form, turnContext, List.of()));
  }

  /** Takes an input as the answer to the open question. */
  TurnResult answer(Input said, TurnContext turnContext, int misses) {
    return form.next(turnContext.answers())
        .map(slot -> answer(slot, said, turnContext, misses))
        .orElseGet(() -> ask(turnContext, List.of(), 0));
  }

  private <V> TurnResult answer(Slot<V> slot, Input said, TurnContext turnContext, int misses) {
    ParseResult<V> result = slot.parser().parse(said, turnContext);
    if (result instanceof ParseResult.Value<V> answer) {
      return ask(
          accepted(slot, answer, turnContext), answer.acknowledgement().stream().toList(), 0);
    }
    if (result instanceof ParseResult.Revise<V> revise) {
      return reopen(revise.keys(), turnContext, revise.reason().stream().toList());
    }
    if (result instanceof ParseResult.NotFound<V> missing) {
      return suggest(slot, missing, turnContext, misses + 1);
    }
    Message reason = ((ParseResult.Invalid<V>) result).reason();
    return question(slot, turnContext, List.of(reason), List.of(), misses + 1).unfit();
  }

  /** Drops answers, so that their questions are open again. */
  TurnResult reopen(Set<String> keys, TurnContext turnContext, List<Message> messages) {
    return ask(turnContext.with(turnContext.answers().without(keys)), messages, 0);
  }

  /** Goes back by one question; empty at the first one. */
  Optional<TurnResult> back(TurnContext turnContext) {
    return form.previous(turnContext.answers())
        .map(slot -> reopen(Set.of(slot.key()), turnContext, List.of()));
  }

  /** Says what can be said to the open question, and asks it again. */
  TurnResult help(TurnContext turnContext) {
    var messages =
        form.next(turnContext.answers()).map(slot -> Message.of(form.text(slot, "help"))).stream()
            .toList();
    return ask(turnContext, plus(messages, Message.of("help.anywhere")), 0);
  }

  /**
   * Takes words as answers to the open questions, in whatever order they stand; of what fits a
   * question the first and the longest. What exists in none is suggested when all else is taken.
   */
  TurnResult fill(List<String> words, TurnContext turnContext, List<Message> messages) {
    return new WordFiller(this, words, turnContext, messages).fill();
  }

  static List<Message> notUnderstood(List<String> words) {
    return words.isEmpty()
        ? List.of()
        : List.of(Message.of(LEFTOVER, Input.typed(String.join(" ", words)).excerpt()));
  }

  <V> TurnContext accepted(Slot<V> slot, ParseResult.Value<V> answer, TurnContext turnContext) {
    return turnContext.with(turnContext.answers().with(slot, answer.value()));
  }

  TurnResult suggest(
      Slot<?> slot, ParseResult.NotFound<?> missing, TurnContext turnContext, int misses) {
    List<Option> close = missing.close();
    var labels = close.stream().map(Option::label).toArray();
    var messages = List.of(missing.reason());
    return question(
        slot,
        turnContext,
        close.isEmpty() ? messages : plus(messages, Message.of("close." + close.size(), labels)),
        close,
        misses);
  }

  private TurnResult.Ask question(
      Slot<?> slot,
      TurnContext turnContext,
      List<Message> messages,
      List<Option> close,
      int misses) {
    var offered =
        Stream.concat(close.stream(), slot.options().apply(turnContext).stream()).toList();
    return new TurnResult.Ask(form, slot, turnContext, messages, offered, misses);
  }

  private static List<Message> plus(List<Message> messages, Message message) {
    var more = new ArrayList<>(messages);
    more.add(message);
    return more;
  }
}
