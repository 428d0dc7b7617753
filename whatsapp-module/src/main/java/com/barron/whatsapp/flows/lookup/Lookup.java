package com.barron.whatsapp.flows.lookup;

import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.Speaker;
import java.util.function.Function;

/**
 * How the records of one kind are found and shown.
 *
 * @param source finds one by its number, or close matches
 * @param view shows one
 */
public record Lookup<T>(
    ReferenceKind kind, Function<Reference, Match<T>> source, RecordView<T> view) {
  /** Shows a record to somebody. */
  @FunctionalInterface
  public interface RecordView<T> {
    ShownRecord show(T found, Speaker speaker, Translations translations);
  }

  /** The record as it is shown, or close matches. */
  Match<ShownRecord> find(Reference number, Speaker speaker, Translations translations) {
    return source.apply(number).map(found -> view.show(found, speaker, translations));
  }
}
