package com.barron.whatsapp.flows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Commands by the first word of their words. Each message is looked up several times, and begins as
 * one command does or none.
 */
final class CommandIndex {
  private final Map<String, List<NamedCommand>> byFirstWord;

  private CommandIndex(Map<String, List<NamedCommand>> byFirstWord) {
    this.byFirstWord = byFirstWord;
  }

  /**
   * A command with what it is called by.
   *
   * @param words some are phrases of several words
   */
  record NamedCommand(ChatCommand chatCommand, List<String> words) {}

  /** An index of commands. @param words what a command is called by */
  static CommandIndex of(List<ChatCommand> commands, Function<ChatCommand, List<String>> words) {
    Map<String, List<NamedCommand>> byFirstWord = new HashMap<>();
    for (ChatCommand command : commands) {
      NamedCommand named = new NamedCommand(command, words.apply(command));
      named.words().stream()
          .map(CommandIndex::firstWord)
          .distinct()
          .forEach(
              first -> byFirstWord.computeIfAbsent(first, key -> new ArrayList<>()).add(named));
    }
    return new CommandIndex(byFirstWord);
  }

  /** The commands one of whose words may begin a message, in their order. */
  Stream<NamedCommand> beginningAs(String plain) {
    return byFirstWord.getOrDefault(firstWord(plain), List.of()).stream();
  }

  private static String firstWord(String plain) {
    int end = plain.indexOf(' ');
    return end < 0 ? plain : plain.substring(0, end);
  }
}
