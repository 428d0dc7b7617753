package com.barron.whatsapp.flows;

import com.barron.production.reference.Reference;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Translations;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises commands. Only a whole message is one: the word, the number with its letters if there
 * is one, and what may follow. A sentence that begins with such a word is none, so that a text can
 * hold it.
 */
public final class CommandParser {
  private static final Pattern SUBJECT =
      Pattern.compile("([a-z]{2,5}[ -]{0,3}[0-9]{1,9})(?: (.*))?");

  private final List<ChatCommand> all;
  private final CommandIndex ids;
  private final Map<Translations, CommandIndex> words = new ConcurrentHashMap<>();

  /**
   * Knows these commands.
   *
   * @param all where two have the same word, the first one is meant
   */
  public CommandParser(List<ChatCommand> all) {
    this.all = List.copyOf(all);
    ids = CommandIndex.of(all, command -> List.of(command.id()));
  }

  /** A command with its number, or one that needs none. */
  Optional<CommandInvocation> in(Input said, Translations translations) {
    return in(said, translations, false);
  }

  /**
   * A command with its number, or one that needs none.
   *
   * @param isMeant whether it is known to be a command: then a note may follow where the command
   *     takes one, and it may be confirmed
   */
  Optional<CommandInvocation> in(Input said, Translations translations, boolean isMeant) {
    if (isMeant && said.typed().startsWith(CommandInvocation.CONFIRMED)) {
      return in(
              Input.typed(said.typed().substring(CommandInvocation.CONFIRMED.length())),
              translations,
              true)
          .map(CommandInvocation::confirmed);
    }
    return words
        .computeIfAbsent(translations, this::index)
        .beginningAs(said.plain())
        .flatMap(named -> invocations(named, said, isMeant))
        .findFirst();
  }

  /** A command one of whose choices is named, without a word of its own. */
  Optional<CommandInvocation> named(Input said) {
    return all.stream()
        .filter(command -> command.isNamedBy(said.plain()))
        .map(command -> new CommandInvocation(command, Optional.empty(), said.plain()))
        .findFirst();
  }

  /** A command that lacks its number: its word alone, or with the number of something else. */
  Optional<ChatCommand> bare(Input said) {
    return ids.beginningAs(said.plain())
        .map(CommandIndex.NamedCommand::chatCommand)
        .filter(command -> isBare(command, said.plain()))
        .findFirst();
  }

  /** The key of one of the texts of a command. */
  public static String text(ChatCommand command, String name) {
    return "command." + command.id() + "." + name;
  }

  private static Stream<CommandInvocation> invocations(
      CommandIndex.NamedCommand named, Input said, boolean isMeant) {
    ChatCommand command = named.chatCommand();
    return command.kinds().isEmpty()
        ? alone(named, said)
        : numbered(named, said, isMeant && command.takesNote());
  }

  private static Stream<CommandInvocation> alone(CommandIndex.NamedCommand named, Input said) {
    ChatCommand command = named.chatCommand();
    String plain = said.plain();
    return named.words().stream()
        .filter(word -> plain.equals(word) || isFollowed(word, plain))
        .max(Comparator.comparingInt(String::length))
        .map(word -> plain.substring(word.length()).strip())
        .filter(command::takes)
        .map(more -> new CommandInvocation(command, Optional.empty(), more, tail(said, more)))
        .stream();
  }

  private static Stream<CommandInvocation> numbered(
      CommandIndex.NamedCommand named, Input said, boolean takesNote) {
    ChatCommand command = named.chatCommand();
    return subjects(said.plain(), named.words())
        .flatMap(
            subject -> {
              String more = Objects.requireNonNullElse(subject.group(2), "");
              return Reference.parse(subject.group(1)).stream()
                  .filter(number -> command.kinds().contains(number.kind()))
                  .filter(number -> takesNote || command.takes(more))
                  .map(
                      number ->
                          new CommandInvocation(
                              command, Optional.of(number), more, tail(said, more)));
            });
  }

  /** The last words of what was typed: as many as these plain ones. */
  private static String tail(Input said, String more) {
    List<String> typed = List.of(said.typed().split("\\s+"));
    int words = more.isEmpty() ? 0 : Math.min(more.split(" ").length, typed.size());
    return String.join(" ", typed.subList(typed.size() - words, typed.size()));
  }

  private static boolean isBare(ChatCommand command, String plain) {
    return !command.kinds().isEmpty() && command.asksForNumber() && isBareNumbered(command, plain);
  }

  private static boolean isBareNumbered(ChatCommand command, String plain) {
    return plain.equals(command.id())
        || subjects(plain, List.of(command.id()))
            .filter(subject -> subject.group(2) == null)
            .flatMap(subject -> Reference.parse(subject.group(1)).stream())
            .anyMatch(number -> !command.isOtherwiseSaidOf(number.kind()));
  }

  private static Stream<Matcher> subjects(String plain, List<String> words) {
    return words.stream()
        .filter(word -> isFollowed(word, plain))
        .map(word -> SUBJECT.matcher(plain.substring(word.length() + 1)))
        .filter(Matcher::matches);
  }

  /** Whether a message begins with a word and goes on. */
  private static boolean isFollowed(String word, String plain) {
    return plain.length() > word.length()
        && plain.charAt(word.length()) == ' '
        && plain.startsWith(word);
  }

  private CommandIndex index(Translations translations) {
    return CommandIndex.of(
        all,
        command ->
            Stream.concat(
                    Stream.of(command.id()), translations.words(text(command, "words")).stream())
                .toList());
  }
}
