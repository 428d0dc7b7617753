package com.barron.whatsapp.flows;

import com.barron.production.reference.Reference;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.dialogue.Translations;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A command without a number, in reply to a message of ours that has it: the word alone, or a span
 * of time, which promises.
 */
record QuotedCommand(List<ChatCommand> chatCommands) {
  /** The command whose word people leave out. */
  private static final String PROMISE = "eta";

  private static final int MOST_OFFERED = 3;

  /** The whole commands that are meant; empty when what was said is none of them. */
  List<Input> meant(ChatContext context, Input said) {
    if (context.quoted().isEmpty() || said.tapped() || said.plain().isEmpty()) {
      return List.of();
    }
    return chatCommands.stream()
        .filter(command -> isSaid(command, said, context.translations()))
        .findFirst()
        .map(command -> about(command, "", context))
        .or(() -> promise(context, said))
        .orElse(List.of());
  }

  /** Which of several is meant. */
  static ChatCommand.CommandOutcome which(List<Input> meant) {
    List<Option> offered =
        meant.stream().limit(MOST_OFFERED).map(command -> Option.of(command.typed())).toList();
    return new ChatCommand.CommandOutcome(List.of(Message.of("quoted.several")), offered);
  }

  private Optional<List<Input>> promise(ChatContext context, Input said) {
    return chatCommands.stream()
        .filter(command -> command.id().equals(PROMISE))
        .filter(command -> DurationParser.isSpan(said, context.translations()))
        .findFirst()
        .map(command -> about(command, " " + said.typed(), context));
  }

  private static boolean isSaid(ChatCommand command, Input said, Translations translations) {
    return Stream.concat(
            Stream.of(command.id()),
            translations.words(CommandParser.text(command, "words")).stream())
        .anyMatch(said::says);
  }

  private static List<Input> about(ChatCommand command, String more, ChatContext context) {
    return context.quoted().stream()
        .filter(reference -> command.kinds().contains(reference.kind()))
        .map(reference -> command(command, reference, more))
        .toList();
  }

  private static Input command(ChatCommand command, Reference reference, String more) {
    return Input.typed((command.id() + " " + reference + more).toUpperCase(Locale.ROOT));
  }
}
