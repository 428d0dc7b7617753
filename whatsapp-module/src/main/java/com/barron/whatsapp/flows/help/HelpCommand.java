package com.barron.whatsapp.flows.help;

import com.barron.production.access.Permission;
import com.barron.production.access.Role;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.BundleTranslations;
import com.barron.whatsapp.flows.ChatCommand;
import com.barron.whatsapp.flows.CommandInvocation;
import com.barron.whatsapp.flows.CommandParser;
import com.barron.whatsapp.flows.Flow;
import com.barron.whatsapp.flows.PermissionCheck;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.text.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can be said at the menu. {@code help} is short, and for the speaker's role; the command's
 * own words show all that they may say. While a question is open, {@code help} is about that
 * question, and is no command.
 */
public final class HelpCommand implements ChatCommand {
  private final Map<String, Permission> permissions = new LinkedHashMap<>();

  public HelpCommand(Collection<Flow> flows, Collection<ChatCommand> chatCommands) {
    flows.forEach(flow -> permissions.put(flow.form().text("help"), flow.permission()));
    chatCommands.forEach(
        command -> permissions.put(CommandParser.text(command, "help"), command.permission()));
    permissions.put(CommandParser.text(this, "help"), permission());
  }

  @Override
  public String id() {
    return "commands";
  }

  @Override
  public Set<ReferenceKind> kinds() {
    return Set.of();
  }

  @Override
  public boolean isNamedBy(String plain) {
    return plain.equals("help")
        || Texts.languages().stream()
            .anyMatch(
                language -> BundleTranslations.in(language).words("word.help").contains(plain));
  }

  @Override
  public Permission permission() {
    return Permission.SEE;
  }

  @Override
  public CommandOutcome handle(CommandInvocation said, Speaker speaker, Translations translations) {
    return isNamedBy(said.more()) ? first(speaker, translations) : all(speaker);
  }

  private CommandOutcome first(Speaker speaker, Translations translations) {
    var lines = new ArrayList<>(List.of(Message.of("help.title")));
    mostNeeded(speaker.role()).forEach(key -> lines.add(Message.of(key)));
    Option list =
        PermissionCheck.allow(speaker, Permission.SEE_DECISIONS)
            ? new Option("pending", translations.say("help.pending"))
            : new Option("my", translations.say("help.my"));
    return new CommandOutcome(lines, List.of())
        .then(List.of(list, new Option("help more", translations.say("help.more"))));
  }

  private CommandOutcome all(Speaker speaker) {
    List<Message> lines =
        permissions.entrySet().stream()
            .filter(line -> PermissionCheck.allow(speaker, line.getValue()))
            .map(line -> Message.of(line.getKey()))
            .toList();
    return new CommandOutcome(lines, List.of());
  }

  /** Six lines each: with their title, two buttons and the hint they are ten. */
  private static List<String> mostNeeded(Role role) {
    return switch (role) {
      case TECHNICIAN ->
          List.of(
              "maintenance.help",
              "sla.help",
              "command.ack.help",
              "command.eta.help",
              "command.done.help",
              "command.open.help");
      case QUALITY ->
          List.of(
              "defect.help",
              "status.help",
              "command.held.help",
              "failure.help",
              "sop.help",
              "command.attach.help");
      case SUPERVISOR ->
          List.of(
              "command.pending.help",
              "command.overdue.help",
              "command.held.help",
              "command.open.help",
              "command.release.help",
              "invite.help");
      case ENGINEER ->
          List.of(
              "command.pending.help",
              "command.approve.help",
              "command.reject.help",
              "bom.help",
              "sop.help",
              "command.open.help");
      case MANAGER ->
          List.of(
              "command.pending.help",
              "command.overdue.help",
              "command.held.help",
              "command.release.help",
              "invite.help",
              "revoke.help");
    };
  }
}
