package com.barron.whatsapp.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Fills one form by one rule: ask the first open question. */
record FormFiller(Form form) {
  /** More words than an answer has, unless it is a text that takes all there are. */
  private static final int LONGEST_ANSWER = 6;

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
    return question(slot, turnContext, List.of(reason), List.of(), misses + 1);
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

  /** Takes words as answers, question by question, the longest that fits first. */
  TurnResult fill(List<String> words, TurnContext turnContext, List<Message> messages) {
    Optional<Slot<?>> open = form.next(turnContext.answers());
    if (open.isEmpty()) {
      return new TurnResult.Complete(form, turnContext, notUnderstood(words));
    }
    return words.isEmpty()
        ? ask(turnContext, messages, 0)
        : fill(open.get(), words, turnContext, messages);
  }

  private <V> TurnResult fill(
      Slot<V> slot, List<String> words, TurnContext turnContext, List<Message> messages) {
    for (int length : lengths(words.size())) {
      var said = Input.typed(String.join(" ", words.subList(0, length)));
      ParseResult<V> result = slot.parser().parse(said, turnContext);
      if (result instanceof ParseResult.Value<V> answer) {
        var more =
            answer.acknowledgement().map(message -> plus(messages, message)).orElse(messages);
        return fill(words.subList(length, words.size()), accepted(slot, answer, turnContext), more);
      }
      if (result instanceof ParseResult.NotFound<V> missing) {
        return suggest(slot, missing, turnContext, 1);
      }
    }
    Optional<Slot<?>> later =
        slot.waits() ? form.after(slot, turnContext.answers()) : Optional.empty();
    if (later.isPresent()) {
      return fill(later.get(), words, turnContext, messages);
    }
    var all = Stream.concat(messages.stream(), notUnderstood(words).stream()).toList();
    return ask(turnContext, all, 0);
  }

  private static List<Integer> lengths(int words) {
    var few = IntStream.iterate(Math.min(words, LONGEST_ANSWER), length -> length - 1);
    return IntStream.concat(IntStream.of(words), few.takeWhile(length -> length > 0))
        .distinct()
        .boxed()
        .toList();
  }

  private static List<Message> notUnderstood(List<String> words) {
    return words.isEmpty()
        ? List.of()
        : List.of(Message.of("not.understood", Input.typed(String.join(" ", words)).excerpt()));
  }

  private <V> TurnContext accepted(
      Slot<V> slot, ParseResult.Value<V> answer, TurnContext turnContext) {
    return turnContext.with(turnContext.answers().with(slot, answer.value()));
  }

  private TurnResult suggest(
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

  private TurnResult question(
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
