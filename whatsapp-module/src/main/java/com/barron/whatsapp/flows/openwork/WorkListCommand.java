package com.barron.whatsapp.flows.openwork;

import com.barron.production.access.Permission;
import com.barron.production.openwork.OpenItem;
import com.barron.production.openwork.OpenItems;
import com.barron.production.openwork.OpenWork;
import com.barron.production.openwork.WorkList;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.ChatCommand;
import com.barron.whatsapp.flows.CommandInvocation;
import com.barron.whatsapp.flows.CommandParser;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.text.DurationText;
import com.barron.whatsapp.text.TimeText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A list to pick a record from: each of its rows shows one. */
public record WorkListCommand(String id, WorkList workList, OpenWork openWork, Clock clock)
    implements ChatCommand {
  /** As many rows as a list of WhatsApp has. */
  private static final int MOST = 10;

  private static final String SEPARATOR = " · ";

  /** Each list, in the order of the help. */
  public static List<ChatCommand> all(OpenWork openWork, Clock clock) {
    return List.of(
        new WorkListCommand("my", WorkList.MINE, openWork, clock),
        new WorkListCommand("open", WorkList.OPEN_TICKETS, openWork, clock),
        new WorkListCommand("overdue", WorkList.OVERDUE, openWork, clock),
        new WorkListCommand("held", WorkList.ON_HOLD, openWork, clock),
        new WorkListCommand("recent", WorkList.RECENT, openWork, clock));
  }

  @Override
  public Permission permission() {
    return Permission.SEE;
  }

  @Override
  public Set<ReferenceKind> kinds() {
    return Set.of();
  }

  @Override
  public CommandOutcome handle(CommandInvocation said, Speaker speaker, Translations translations) {
    OpenItems list = openWork.list(workList, speaker.person(), MOST);
    if (list.items().isEmpty()) {
      return CommandOutcome.said(Message.of(CommandParser.text(this, "none")));
    }
    TimeText timeText = TimeText.of(clock, speaker.zone());
    var lines = new ArrayList<Message>();
    var rows = new ArrayList<Option>();
    lines.add(Message.of(CommandParser.text(this, "title"), list.total()));
    for (OpenItem item : list.items()) {
      String number = item.number().toString();
      String description = description(item, timeText, translations);
      lines.add(Message.of("list.line", number, description));
      rows.add(new Option("show " + number, number).describedAs(description));
    }
    if (list.total() > list.items().size()) {
      lines.add(Message.of("sop.more", list.total() - list.items().size()));
    }
    return new CommandOutcome(lines, List.of()).then(rows);
  }

  private String description(OpenItem item, TimeText timeText, Translations translations) {
    var parts = new ArrayList<String>();
    if (!item.on().equals(item.number())) {
      parts.add(item.on().toString());
    }
    parts.add(translations.name(item.what()));
    parts.add(translations.say(status(item)));
    String time = time(item, timeText.now(), translations);
    parts.add(
        item.expected()
            .map(until -> timeText.at(until, translations::say))
            .map(until -> translations.say("list.expected", time, until))
            .orElse(time));
    return String.join(SEPARATOR, parts);
  }

  private static String status(OpenItem item) {
    return switch (item.number().kind()) {
      case TICKET -> "ticket.status." + item.status();
      case BOM_CHANGE -> "change.status." + item.status();
      case ORDER -> "order.status." + item.status();
      default -> "record.status." + item.status();
    };
  }

  /** Time left where a clock runs, else the age. */
  private static String time(OpenItem item, Instant now, Translations translations) {
    if (item.due().isEmpty()) {
      return DurationText.ago(Duration.between(item.since(), now), translations::say);
    }
    Duration left = Duration.between(now, item.due().get());
    return left.isNegative()
        ? translations.say("list.overdue", DurationText.brief(left.negated(), translations::say))
        : translations.say("list.left", DurationText.brief(left, translations::say));
  }
}
