package com.barron.whatsapp.flows.openwork;

import com.barron.production.access.Permission;
import com.barron.production.bom.BomChanges;
import com.barron.production.bom.ChangeView;
import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.production.people.StaffMember;
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
import com.barron.whatsapp.text.DurationText;
import com.barron.whatsapp.text.QuotedText;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What waits for a decision of the speaker: holds, and changes that others proposed. */
public record PendingCommand(Holds holds, BomChanges changes, People people, Clock clock)
    implements ChatCommand {
  private static final int MOST = 5;

  @Override
  public String id() {
    return "pending";
  }

  @Override
  public Permission permission() {
    return Permission.DECIDE_CHANGE;
  }

  @Override
  public Set<ReferenceKind> kinds() {
    return Set.of();
  }

  @Override
  public CommandOutcome handle(CommandInvocation said, Speaker speaker, Translations translations) {
    List<HoldView> held =
        PermissionCheck.allow(speaker, Permission.RELEASE_HOLD) ? holds.open(MOST) : List.of();
    List<ChangeView> proposed = changes.waiting(speaker.person(), MOST);
    if (held.isEmpty() && proposed.isEmpty()) {
      return CommandOutcome.said(Message.of("pending.nothing"));
    }
    var lines = new ArrayList<>(List.of(Message.of("pending.title")));
    var offered = new ArrayList<Option>();
    Map<PersonId, String> names = names(held, proposed);
    for (HoldView hold : held) {
      lines.add(line(hold, names, translations));
      offered.add(Option.of("RELEASE " + hold.defect()));
    }
    for (ChangeView change : proposed) {
      lines.add(line(change, names));
      offered.add(Option.of("APPROVE " + change.number()));
    }
    return new CommandOutcome(lines, offered);
  }

  private Message line(HoldView hold, Map<PersonId, String> names, Translations translations) {
    String severity = translations.say("level." + hold.severity());
    String age =
        DurationText.ago(Duration.between(hold.since(), clock.instant()), translations::say);
    return hold.askedBy()
        .map(by -> names.getOrDefault(by, "?"))
        .map(
            name ->
                Message.of(
                    "pending.asked",
                    hold.defect().toString(),
                    hold.order().toString(),
                    severity,
                    age,
                    name))
        .orElseGet(
            () ->
                Message.of(
                    "pending.hold",
                    hold.defect().toString(),
                    hold.order().toString(),
                    severity,
                    age));
  }

  private static Message line(ChangeView change, Map<PersonId, String> names) {
    return Message.of(
        "pending.change",
        change.number().toString(),
        change.bom().toString(),
        change.partNumber(),
        change.oldQuantity().value(),
        change.newQuantity().value(),
        names.getOrDefault(change.requester(), "?"),
        QuotedText.of(change.reason()));
  }

  private Map<PersonId, String> names(List<HoldView> held, List<ChangeView> proposed) {
    List<PersonId> wanted =
        Stream.concat(
                held.stream().flatMap(hold -> hold.askedBy().stream()),
                proposed.stream().map(ChangeView::requester))
            .distinct()
            .toList();
    return wanted.isEmpty()
        ? Map.of()
        : people.roster(wanted).stream()
            .collect(Collectors.toMap(StaffMember::id, one -> QuotedText.of(one.name())));
  }
}
