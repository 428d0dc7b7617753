package com.barron.whatsapp.flows;

import com.barron.production.people.Permission;
import com.barron.production.people.Role;
import com.barron.whatsapp.dialogue.Note;
import com.barron.whatsapp.dialogue.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds what people say against the table of rights, and tells them what they may not do. */
final class Permissions {
  private final Map<String, Permission> byHelp = new HashMap<>();

  Permissions(List<Flow> flows, List<Remark> remarks) {
    flows.forEach(flow -> byHelp.put(flow.form().text("help"), flow.action()));
    remarks.forEach(remark -> byHelp.put(Remarks.text(remark, "help"), remark.action()));
  }

  static boolean allow(Speaker speaker, Permission permission) {
    return permission.isAllowedTo(speaker.role());
  }

  /** What, and who can. */
  static Remark.Outcome refusal(Permission permission, Wording wording) {
    String roles =
        Stream.of(Role.values())
            .filter(permission::isAllowedTo)
            .map(role -> wording.say("role." + role))
            .collect(Collectors.joining(", "));
    return Remark.Outcome.said(
        Note.of("rights.refused", wording.say("action." + permission), roles));
  }

  /** The help without the lines of what the speaker may not do. */
  List<Note> shown(Speaker speaker, List<Note> notes) {
    return notes.stream()
        .filter(note -> !byHelp.containsKey(note.key()) || allow(speaker, byHelp.get(note.key())))
        .toList();
  }
}
