package com.barron.whatsapp.flows.openwork;

import com.barron.production.access.Permission;
import com.barron.production.openwork.OpenItem;
import com.barron.production.openwork.OpenItems;
import com.barron.production.openwork.OpenWork;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.ChatCommand;
import com.barron.whatsapp.flows.CommandInvocation;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.text.DurationText;
import com.barron.whatsapp.text.TimeText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is open of the speaker, most urgent first. */
public record MyCommand(OpenWork work, Clock clock) implements ChatCommand {
  private static final int MOST = 10;

  @Override
  public String id() {
    return "my";
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
    OpenItems open = work.of(speaker.person(), MOST);
    if (open.items().isEmpty()) {
      return CommandOutcome.said(Message.of("my.nothing"));
    }
    TimeText timeText = TimeText.of(clock, speaker.zone());
    var lines = new ArrayList<Message>();
    lines.add(Message.of("my.title", open.total()));
    open.items().forEach(item -> lines.add(line(item, timeText, translations)));
    if (open.total() > open.items().size()) {
      lines.add(Message.of("my.more", open.total() - open.items().size()));
    }
    return new CommandOutcome(lines, List.of());
  }

  private static Message line(OpenItem item, TimeText timeText, Translations translations) {
    return Message.of(
        "my.line",
        item.number().toString(),
        item.on().toString(),
        translations.name(item.what()),
        translations.say(status(item)),
        item.expected()
            .map(
                until ->
                    translations.say(
                        "my.expected",
                        time(item, timeText.now(), translations),
                        timeText.at(until, translations::say)))
            .orElseGet(() -> time(item, timeText.now(), translations)));
  }

  private static String status(OpenItem item) {
    return switch (item.number().kind()) {
      case TICKET -> "ticket.status." + item.status();
      case BOM_CHANGE -> "change.status." + item.status();
      default -> "my.open";
    };
  }

  /** Time left where a clock runs, else the age. */
  private static String time(OpenItem item, Instant now, Translations translations) {
    if (item.due().isEmpty()) {
      return DurationText.ago(Duration.between(item.since(), now), translations::say);
    }
    Duration left = Duration.between(now, item.due().get());
    return left.isNegative()
        ? translations.say("my.overdue", DurationText.brief(left.negated(), translations::say))
        : translations.say("my.left", DurationText.brief(left, translations::say));
  }
}
