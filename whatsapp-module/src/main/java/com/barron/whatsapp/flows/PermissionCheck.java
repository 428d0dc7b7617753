package com.barron.whatsapp.flows;

import com.barron.production.access.Permission;
import com.barron.production.access.Role;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Translations;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks flows and commands against the access policy, and says what is refused. */
public final class PermissionCheck {
  private PermissionCheck() {}

  public static boolean allow(Speaker speaker, Permission permission) {
    return permission.isAllowedTo(speaker.role());
  }

  /** What is refused, and the roles that are allowed to do it. */
  public static ChatCommand.CommandOutcome refusal(
      Permission permission, Translations translations) {
    String roles =
        Stream.of(Role.values())
            .filter(permission::isAllowedTo)
            .map(role -> translations.say("role." + role))
            .collect(Collectors.joining(", "));
    return ChatCommand.CommandOutcome.said(
        Message.of("rights.refused", translations.say("action." + permission), roles));
  }
}
