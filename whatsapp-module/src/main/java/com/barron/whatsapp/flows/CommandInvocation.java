package com.barron.whatsapp.flows;

import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.dialogue.Translations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A command as somebody made it.
 *
 * @param about its number; empty for a command that is about nothing
 * @param more what followed, in the plain spelling that comparing takes, or empty text
 * @param typed the same as it was typed
 * @param isConfirmed whether it was asked back before, and is meant all the same
 */
public record CommandInvocation(
    ChatCommand chatCommand,
    Optional<Reference> about,
    String more,
    String typed,
    boolean isConfirmed) {
  /** Stands before a command that was asked back, and is meant all the same. */
  static final String CONFIRMED = "YES ";

  private static final int MOST_CLOSE = 3;

  CommandInvocation(ChatCommand command, Optional<Reference> about, String more) {
    this(command, about, more, more);
  }

  CommandInvocation(ChatCommand command, Optional<Reference> about, String more, String typed) {
    this(command, about, more, typed, false);
  }

  CommandInvocation confirmed() {
    return new CommandInvocation(chatCommand, about, more, typed, true);
  }

  /** The choice that says the same again, to be done all the same. */
  public Option confirmation(Translations translations) {
    return new Option(CONFIRMED + about(subject()), translations.say("sure.YES"));
  }

  /** What it is about. Only for commands that are about something. */
  public Reference subject() {
    return about.orElseThrow();
  }

  /** The number as it is said. */
  public String number() {
    return subject().toString();
  }

  /** There is no such thing; the same command about something close can be chosen. */
  public ChatCommand.CommandOutcome missing(Match.Missing<?> match) {
    List<Option> close =
        match.close().stream().limit(MOST_CLOSE).map(this::about).map(Option::of).toList();
    var lines =
        new ArrayList<>(List.of(Message.of(ReferenceParser.text(subject().kind(), "missing"))));
    if (!close.isEmpty()) {
      lines.add(Message.of("close." + close.size(), close.stream().map(Option::label).toArray()));
    }
    return new ChatCommand.CommandOutcome(lines, close);
  }

  /** There is no such thing, and nothing close to it is known. */
  public ChatCommand.CommandOutcome unknown() {
    return missing(new Match.Missing<>(List.of()));
  }

  /** What is said of what was found; else that it is missing. */
  public <T> ChatCommand.CommandOutcome whenFound(
      Match<T> match, Function<T, ChatCommand.CommandOutcome> reply) {
    return match instanceof Match.Missing<T> missing
        ? missing(missing)
        : reply.apply(match.found().orElseThrow());
  }

  private String about(Reference other) {
    return (chatCommand.id().toUpperCase(Locale.ROOT) + " " + other + " " + typed).strip();
  }
}
