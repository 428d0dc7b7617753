package com.barron.whatsapp.flows;

import com.barron.production.access.Permission;
import com.barron.production.access.Role;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Translations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds what people say against the table of rights, and tells them what they may not do. */
public final class PermissionCheck {
  private final Map<String, Permission> byHelp = new HashMap<>();

  PermissionCheck(List<Flow> flows, List<ChatCommand> chatCommands) {
    flows.forEach(flow -> byHelp.put(flow.form().text("help"), flow.action()));
    chatCommands.forEach(
        chatCommand -> byHelp.put(CommandParser.text(chatCommand, "help"), chatCommand.action()));
  }

  public static boolean allow(Speaker speaker, Permission permission) {
    return permission.isAllowedTo(speaker.role());
  }

  /** What, and who can. */
  static ChatCommand.Outcome refusal(Permission permission, Translations translations) {
    String roles =
        Stream.of(Role.values())
            .filter(permission::isAllowedTo)
            .map(role -> translations.say("role." + role))
            .collect(Collectors.joining(", "));
    return ChatCommand.Outcome.said(
        Message.of("rights.refused", translations.say("action." + permission), roles));
  }

  /** The help without the lines of what the speaker may not do. */
  List<Message> shown(Speaker speaker, List<Message> messages) {
    return messages.stream()
        .filter(
            message ->
                !byHelp.containsKey(message.key()) || allow(speaker, byHelp.get(message.key())))
        .toList();
  }
}
