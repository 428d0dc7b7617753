package com.barron.whatsapp.flows.openwork;

import com.barron.production.access.Permission;
import com.barron.production.bom.BomChanges;
import com.barron.production.bom.ChangeView;
import com.barron.production.people.PersonId;
import com.barron.production.people.roles.RoleChanges;
import com.barron.production.people.roles.WaitingRoleChange;
import com.barron.production.quality.HoldView;
import com.barron.production.quality.Holds;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.ChatCommand;
import com.barron.whatsapp.flows.CommandInvocation;
import com.barron.whatsapp.flows.PermissionCheck;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.flows.lookup.DisplayNames;
import com.barron.whatsapp.text.DurationText;
import com.barron.whatsapp.text.QuotedText;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What waits for a decision of the speaker: holds, changes that others proposed, and roles. */
public record PendingCommand(
    Holds holds,
    BomChanges changes,
    RoleChanges roleChanges,
    DisplayNames displayNames,
    Clock clock)
    implements ChatCommand {
  private static final int MOST = 5;

  @Override
  public String id() {
    return "pending";
  }

  @Override
  public Permission permission() {
    return Permission.SEE_DECISIONS;
  }

  @Override
  public Set<ReferenceKind> kinds() {
    return Set.of();
  }

  @Override
  public CommandOutcome handle(CommandInvocation said, Speaker speaker, Translations translations) {
    List<HoldView> held =
        PermissionCheck.allow(speaker, Permission.RELEASE_HOLD) ? holds.open(MOST) : List.of();
    List<ChangeView> proposed =
        PermissionCheck.allow(speaker, Permission.DECIDE_CHANGE)
            ? changes.waiting(speaker.person(), MOST)
            : List.of();
    List<WaitingRoleChange> roles =
        PermissionCheck.allow(speaker, Permission.CHANGE_ROLE)
            ? roleChanges.waiting(speaker.person(), MOST)
            : List.of();
    if (held.isEmpty() && proposed.isEmpty() && roles.isEmpty()) {
      return CommandOutcome.said(Message.of("pending.nothing"));
    }
    var lines = new ArrayList<>(List.of(Message.of("pending.title")));
    var offered = new ArrayList<Option>();
    DisplayNames.Names names = names(held, proposed, roles, translations);
    for (HoldView hold : held) {
      boolean mine = hold.askedBy().filter(speaker.person()::equals).isPresent();
      lines.add(line(hold, mine, names, translations));
      if (!mine) {
        offered.add(Option.of("RELEASE " + hold.defect()));
      }
    }
    for (ChangeView change : proposed) {
      lines.add(line(change, names));
      offered.add(Option.of("APPROVE " + change.number()));
    }
    for (WaitingRoleChange role : roles) {
      boolean mine = role.askedBy().equals(speaker.person());
      String name = QuotedText.of(role.person().name());
      String wanted = translations.say("role." + role.role());
      lines.add(
          Message.of(
              mine ? "pending.role.mine" : "pending.role",
              name,
              translations.say("role." + role.person().role()),
              wanted,
              names.of(role.askedBy())));
      if (!mine && !role.role().isAbove(speaker.role())) {
        offered.add(
            new Option(
                "ROLE PERSON-" + role.person().id().value() + " " + role.role(),
                name + " → " + wanted));
      }
    }
    return new CommandOutcome(lines, offered);
  }

  private Message line(
      HoldView hold, boolean mine, DisplayNames.Names names, Translations translations) {
    List<Object> told =
        List.of(
            hold.defect().toString(),
            hold.order().toString(),
            translations.say("level." + hold.severity()),
            DurationText.ago(Duration.between(hold.since(), clock.instant()), translations::say));
    if (mine) {
      return new Message("pending.mine", told);
    }
    return hold.askedBy()
        .map(by -> new Message("pending.asked", and(told, names.of(by))))
        .orElseGet(() -> new Message("pending.hold", told));
  }

  private static List<Object> and(List<Object> told, Object more) {
    return Stream.concat(told.stream(), Stream.of(more)).toList();
  }

  private static Message line(ChangeView change, DisplayNames.Names names) {
    return Message.of(
        "pending.change",
        change.number().toString(),
        change.bom().toString(),
        change.partNumber(),
        change.oldQuantity().value(),
        change.newQuantity().value(),
        names.of(change.requester()),
        QuotedText.of(change.reason()));
  }

  private DisplayNames.Names names(
      List<HoldView> held,
      List<ChangeView> proposed,
      List<WaitingRoleChange> roles,
      Translations translations) {
    List<PersonId> wanted =
        Stream.of(
                held.stream().flatMap(hold -> hold.askedBy().stream()),
                proposed.stream().map(ChangeView::requester),
                roles.stream().map(WaitingRoleChange::askedBy))
            .flatMap(Function.identity())
            .distinct()
            .toList();
    return displayNames.of(wanted, translations);
  }
}
