package com.barron.whatsapp.flows;

import com.barron.whatsapp.dialogue.Dialogue;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Option;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds the command in a message and executes it, if the speaker may give it and it is not too old.
 */
final class CommandExecutor {
  private final CommandParser commandParser;
  private final Dialogue dialogue;

  CommandExecutor(CommandParser commandParser, Dialogue dialogue) {
    this.commandParser = commandParser;
    this.dialogue = dialogue;
  }

  /** The outcome; empty when the message is no command. @param meant what was said or picked */
  Optional<ChatCommand.CommandOutcome> execute(ChatContext context, Input meant) {
    boolean isChosen = meant.tapped() || context.state().offered().contains(meant.typed());
    return execute(context, meant, isChosen);
  }

  /**
   * The same. @param isMeant whether it is known that a command is meant: it was chosen, or read
   */
  Optional<ChatCommand.CommandOutcome> execute(ChatContext context, Input meant, boolean isMeant) {
    return commandParser
        .in(meant, context.translations(), isMeant)
        .or(() -> named(context, meant))
        .map(invocation -> executed(context, invocation))
        .or(
            () ->
                bare(context, meant)
                    .map(command -> allowed(context, command, () -> how(context, command))));
  }

  /** Whether a message is a command, complete or without its number. */
  boolean isCommand(ChatContext context, Input message) {
    return commandParser.in(message, context.translations(), true).isPresent()
        || commandParser.bare(message).isPresent();
  }

  private static ChatCommand.CommandOutcome executed(
      ChatContext context, CommandInvocation invocation) {
    ChatCommand command = invocation.chatCommand();
    return allowed(
        context,
        command,
        () ->
            LateMessage.isAskedBack(context.late(), command.permission())
                ? context.late().orElseThrow().question(context.translations())
                : command.handle(invocation, context.speaker(), context.translations()));
  }

  /**
   * A choice of a command by its name alone, which in a form is an answer unless it is on offer.
   */
  private Optional<CommandInvocation> named(ChatContext context, Input meant) {
    return commandParser
        .named(meant)
        .filter(
            invocation ->
                dialogue.open(context.state()).isEmpty()
                    || isOffered(invocation.chatCommand(), context));
  }

  private boolean isOffered(ChatCommand command, ChatContext context) {
    return context.state().offered().stream()
        .flatMap(id -> commandParser.in(Input.tapped(id), context.translations()).stream())
        .anyMatch(offered -> offered.chatCommand().equals(command));
  }

  /** Checks the permission before the command is executed. */
  private static ChatCommand.CommandOutcome allowed(
      ChatContext context, ChatCommand command, Supplier<ChatCommand.CommandOutcome> outcome) {
    return PermissionCheck.allow(context.speaker(), command.permission())
        ? outcome.get()
        : PermissionCheck.refusal(command.permission(), context.translations());
  }

  /** Unless this word is one of the answers of the open question. */
  private Optional<ChatCommand> bare(ChatContext context, Input meant) {
    return commandParser
        .bare(meant)
        .filter(command -> !dialogue.offers(context.state(), meant, context.translations()));
  }

  /** How it is written, and what it is likely about. */
  private static ChatCommand.CommandOutcome how(ChatContext context, ChatCommand command) {
    List<Option> likely =
        command.candidates(context.speaker()).stream()
            .map(candidate -> Option.of(command.about(candidate)))
            .toList();
    return new ChatCommand.CommandOutcome(
        List.of(Message.of(CommandParser.text(command, "how"))), likely);
  }
}
