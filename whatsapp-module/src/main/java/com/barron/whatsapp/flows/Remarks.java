package com.barron.whatsapp.flows;

import com.barron.production.reference.Reference;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Note;
import com.barron.whatsapp.dialogue.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises remarks. Only a whole message is one: the word, the number with its letters if there
 * is one, and what may follow. A sentence that begins with such a word is none, so that a text can
 * hold it.
 */
record Remarks(List<Remark> all) {
  private static final Pattern SUBJECT =
      Pattern.compile("([a-z]{2,5}[ -]{0,3}[0-9]{1,9})(?: (.*))?");

  Remarks {
    all = List.copyOf(all);
  }

  /** A remark with its number, or one that needs none. */
  Optional<Remarked> in(Input said, Wording wording) {
    return all.stream().flatMap(remark -> heard(remark, said, wording)).findFirst();
  }

  /** A remark one of whose choices is named, without a word of its own. */
  Optional<Remarked> named(Input said) {
    return all.stream()
        .filter(remark -> remark.isNamedBy(said.plain()))
        .map(remark -> new Remarked(remark, Optional.empty(), said.plain()))
        .findFirst();
  }

  /** A remark that lacks its number: its word alone, or with the number of something else. */
  Optional<Remark> bare(Input said) {
    return all.stream().filter(remark -> isBare(remark, said.plain())).findFirst();
  }

  /** Their lines in the help. */
  List<Note> help() {
    return all.stream().map(remark -> Note.of(text(remark, "help"))).toList();
  }

  /** The key of one of the texts of a remark. */
  static String text(Remark remark, String name) {
    return "remark." + remark.id() + "." + name;
  }

  private static Stream<Remarked> heard(Remark remark, Input said, Wording wording) {
    return remark.kinds().isEmpty()
        ? alone(remark, said, wording)
        : numbered(remark, said, wording);
  }

  private static Stream<Remarked> alone(Remark remark, Input said, Wording wording) {
    String plain = said.plain();
    return words(remark, wording).stream()
        .filter(word -> plain.equals(word) || plain.startsWith(word + " "))
        .max(Comparator.comparingInt(String::length))
        .map(word -> plain.substring(word.length()).strip())
        .filter(remark::takes)
        .map(more -> new Remarked(remark, Optional.empty(), more, tail(said, more)))
        .stream();
  }

  private static Stream<Remarked> numbered(Remark remark, Input said, Wording wording) {
    return subjects(said.plain(), words(remark, wording))
        .flatMap(
            subject -> {
              String more = Objects.requireNonNullElse(subject.group(2), "");
              return Reference.parse(subject.group(1)).stream()
                  .filter(number -> remark.kinds().contains(number.kind()))
                  .filter(number -> remark.takes(more))
                  .map(number -> new Remarked(remark, Optional.of(number), more, tail(said, more)));
            });
  }

  /** The last words of what was typed: as many as these plain ones. */
  private static String tail(Input said, String more) {
    List<String> typed = List.of(said.typed().split("\\s+"));
    int words = more.isEmpty() ? 0 : Math.min(more.split(" ").length, typed.size());
    return String.join(" ", typed.subList(typed.size() - words, typed.size()));
  }

  private static boolean isBare(Remark remark, String plain) {
    return !remark.kinds().isEmpty() && isBareNumbered(remark, plain);
  }

  private static boolean isBareNumbered(Remark remark, String plain) {
    return plain.equals(remark.id())
        || subjects(plain, List.of(remark.id()))
            .filter(subject -> subject.group(2) == null)
            .anyMatch(subject -> Reference.parse(subject.group(1)).isPresent());
  }

  private static Stream<Matcher> subjects(String plain, List<String> words) {
    return words.stream()
        .filter(word -> plain.startsWith(word + " "))
        .map(word -> SUBJECT.matcher(plain.substring(word.length() + 1)))
        .filter(Matcher::matches);
  }

  private static List<String> words(Remark remark, Wording wording) {
    return Stream.concat(Stream.of(remark.id()), wording.words(text(remark, "words")).stream())
        .toList();
  }
}
