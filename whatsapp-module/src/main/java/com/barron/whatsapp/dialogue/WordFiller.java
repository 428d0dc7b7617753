package com.barron.whatsapp.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes the words of one message as answers to several questions of a form. */
final class WordFiller {
  /** More words than an answer has, unless it is a text that takes all there are. */
  private static final int LONGEST_ANSWER = 6;

  private final FormFiller formFiller;
  private List<String> words;
  private TurnContext turnContext;
  private final List<Message> messages;
  private Optional<Suggestion> suggestion = Optional.empty();

  /** What is wrong with words that a question would take, whatever they are. */
  private Optional<Message> objection = Optional.empty();

  WordFiller(
      FormFiller formFiller, List<String> words, TurnContext turnContext, List<Message> messages) {
    this.formFiller = formFiller;
    this.words = words;
    this.turnContext = turnContext;
    this.messages = new ArrayList<>(messages);
  }

  /** What exists in none, for the question that it was meant for. */
  private record Suggestion(Slot<?> slot, ParseResult.NotFound<?> missing) {}

  TurnResult fill() {
    Optional<Slot<?>> open = formFiller.form().next(turnContext.answers());
    while (open.isPresent() && !words.isEmpty()) {
      Slot<?> slot = open.get();
      boolean isTaken = take(slot);
      open =
          isTaken && suggestion.isEmpty()
              ? formFiller.form().after(slot, turnContext.answers())
              : slot.waits()
                  ? formFiller.form().after(slot, turnContext.answers())
                  : Optional.empty();
    }
    return formFiller
        .form()
        .next(turnContext.answers())
        .<TurnResult>map(this::question)
        .orElseGet(
            () ->
                new TurnResult.Complete(
                    formFiller.form(), turnContext, FormFiller.notUnderstood(words)));
  }

  private TurnResult question(Slot<?> next) {
    if (suggestion.filter(found -> found.slot().equals(next)).isPresent()) {
      return formFiller.suggest(next, suggestion.get().missing(), turnContext, 1);
    }
    List<Message> unfit = objection.map(List::of).orElseGet(() -> FormFiller.notUnderstood(words));
    return formFiller.ask(
        turnContext, Stream.concat(messages.stream(), unfit.stream()).toList(), 0);
  }

  /** Takes the longest answer at the beginning; for a question that waits, anywhere. */
  private boolean take(Slot<?> slot) {
    if (take(slot, 0, words.size())) {
      return true;
    }
    int starts = slot.waits() ? words.size() : 1;
    for (int start = 0; start < starts; start++) {
      for (int length = Math.min(words.size() - start, LONGEST_ANSWER); length > 0; length--) {
        if (take(slot, start, length)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether these words are an answer, or meant as one. */
  private <V> boolean take(Slot<V> slot, int start, int length) {
    var said = Input.typed(String.join(" ", words.subList(start, start + length)));
    ParseResult<V> result = slot.parser().parse(said, turnContext);
    if (result instanceof ParseResult.Value<V> answer) {
      answer.acknowledgement().ifPresent(messages::add);
      turnContext = formFiller.accepted(slot, answer, turnContext);
      objection = Optional.empty();
      without(start, length);
      return true;
    }
    if (result instanceof ParseResult.NotFound<V> missing) {
      suggestion = suggestion.or(() -> Optional.of(new Suggestion(slot, missing)));
      without(start, length);
      return true;
    }
    if (result instanceof ParseResult.Invalid<V> invalid && slot.parser().takesAnyWords()) {
      objection = objection.or(() -> Optional.of(invalid.reason()));
    }
    return false;
  }

  private void without(int start, int length) {
    words =
        Stream.concat(
                words.subList(0, start).stream(),
                words.subList(start + length, words.size()).stream())
            .toList();
  }
}
