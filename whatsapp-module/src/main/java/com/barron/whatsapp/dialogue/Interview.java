package com.barron.whatsapp.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Leads through one form by its only rule: ask the first open question. */
record Interview(Form form) {
  /** More words than an answer has, unless it is a text that takes all there are. */
  private static final int LONGEST_ANSWER = 6;

  /** Asks the first open question; without one the form is done. */
  Step ask(Turn turn, List<Note> notes, int misses) {
    return form.next(turn.answers())
        .<Step>map(slot -> question(slot, turn, notes, List.of(), misses))
        .orElseGet(() -> new Step.Done(form, turn, List.of()));
  }

  /** Takes an input as the answer to the open question. */
  Step answer(Input said, Turn turn, int misses) {
    return form.next(turn.answers())
        .map(slot -> answer(slot, said, turn, misses))
        .orElseGet(() -> ask(turn, List.of(), 0));
  }

  private <V> Step answer(Slot<V> slot, Input said, Turn turn, int misses) {
    Parsed<V> parsed = slot.parser().parse(said, turn);
    if (parsed instanceof Parsed.Value<V> answer) {
      return ask(accepted(slot, answer, turn), answer.acknowledgement().stream().toList(), 0);
    }
    if (parsed instanceof Parsed.Revise<V> wish) {
      return again(wish.keys(), turn, wish.reason().stream().toList());
    }
    if (parsed instanceof Parsed.Missing<V> missing) {
      return suggest(slot, missing, turn, misses + 1);
    }
    Note reason = ((Parsed.Unfit<V>) parsed).reason();
    return question(slot, turn, List.of(reason), List.of(), misses + 1);
  }

  /** Drops answers, so that their questions are open again. */
  Step again(Set<String> keys, Turn turn, List<Note> notes) {
    return ask(turn.with(turn.answers().without(keys)), notes, 0);
  }

  /** Goes back by one question; empty at the first one. */
  Optional<Step> back(Turn turn) {
    return form.previous(turn.answers()).map(slot -> again(Set.of(slot.key()), turn, List.of()));
  }

  /** Says what can be said to the open question, and asks it again. */
  Step help(Turn turn) {
    var notes =
        form.next(turn.answers()).map(slot -> Note.of(form.text(slot, "help"))).stream().toList();
    return ask(turn, plus(notes, Note.of("help.anywhere")), 0);
  }

  /** Takes words as answers, question by question, the longest that fits first. */
  Step fill(List<String> words, Turn turn, List<Note> notes) {
    Optional<Slot<?>> open = form.next(turn.answers());
    if (open.isEmpty()) {
      return new Step.Done(form, turn, notUnderstood(words));
    }
    return words.isEmpty() ? ask(turn, notes, 0) : fill(open.get(), words, turn, notes);
  }

  private <V> Step fill(Slot<V> slot, List<String> words, Turn turn, List<Note> notes) {
    for (int length : lengths(words.size())) {
      var said = Input.typed(String.join(" ", words.subList(0, length)));
      Parsed<V> parsed = slot.parser().parse(said, turn);
      if (parsed instanceof Parsed.Value<V> answer) {
        var more = answer.acknowledgement().map(note -> plus(notes, note)).orElse(notes);
        return fill(words.subList(length, words.size()), accepted(slot, answer, turn), more);
      }
      if (parsed instanceof Parsed.Missing<V> missing) {
        return suggest(slot, missing, turn, 1);
      }
    }
    Optional<Slot<?>> later = slot.waits() ? form.after(slot, turn.answers()) : Optional.empty();
    if (later.isPresent()) {
      return fill(later.get(), words, turn, notes);
    }
    var all = Stream.concat(notes.stream(), notUnderstood(words).stream()).toList();
    return ask(turn, all, 0);
  }

  private static List<Integer> lengths(int words) {
    var few = IntStream.iterate(Math.min(words, LONGEST_ANSWER), length -> length - 1);
    return IntStream.concat(IntStream.of(words), few.takeWhile(length -> length > 0))
        .distinct()
        .boxed()
        .toList();
  }

  private static List<Note> notUnderstood(List<String> words) {
    return words.isEmpty()
        ? List.of()
        : List.of(Note.of("not.understood", Input.typed(String.join(" ", words)).excerpt()));
  }

  private <V> Turn accepted(Slot<V> slot, Parsed.Value<V> answer, Turn turn) {
    return turn.with(turn.answers().with(slot, answer.value()));
  }

  private Step suggest(Slot<?> slot, Parsed.Missing<?> missing, Turn turn, int misses) {
    List<Option> close = missing.close();
    var labels = close.stream().map(Option::label).toArray();
    var notes = List.of(missing.reason());
    return question(
        slot,
        turn,
        close.isEmpty() ? notes : plus(notes, Note.of("close." + close.size(), labels)),
        close,
        misses);
  }

  private Step question(Slot<?> slot, Turn turn, List<Note> notes, List<Option> close, int misses) {
    var offered = Stream.concat(close.stream(), slot.options().apply(turn).stream()).toList();
    return new Step.Ask(form, slot, turn, notes, offered, misses);
  }

  private static List<Note> plus(List<Note> notes, Note note) {
    var more = new ArrayList<>(notes);
    more.add(note);
    return more;
  }
}
