package com.barron.whatsapp.flows;

import com.barron.production.people.Permission;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.work.OpenItem;
import com.barron.production.work.OpenItems;
import com.barron.production.work.OpenWork;
import com.barron.whatsapp.dialogue.Note;
import com.barron.whatsapp.dialogue.Wording;
import com.barron.whatsapp.text.Spans;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is open of the speaker, most urgent first. */
record MyRemark(OpenWork work, Clock clock) implements Remark {
  private static final int MOST = 10;

  @Override
  public String id() {
    return "my";
  }

  @Override
  public Permission action() {
    return Permission.SEE;
  }

  @Override
  public Set<ReferenceKind> kinds() {
    return Set.of();
  }

  @Override
  public Outcome hear(Remarked said, Speaker speaker, Wording wording) {
    OpenItems open = work.of(speaker.person(), MOST);
    if (open.items().isEmpty()) {
      return Outcome.said(Note.of("my.nothing"));
    }
    Instant now = clock.instant();
    var lines = new ArrayList<Note>();
    lines.add(Note.of("my.title", open.total()));
    open.items().forEach(item -> lines.add(line(item, now, wording)));
    if (open.total() > open.items().size()) {
      lines.add(Note.of("my.more", open.total() - open.items().size()));
    }
    return new Outcome(lines, List.of());
  }

  private static Note line(OpenItem item, Instant now, Wording wording) {
    return Note.of(
        "my.line",
        item.number().toString(),
        item.on().toString(),
        wording.name(item.what()),
        wording.say(status(item)),
        time(item, now, wording));
  }

  private static String status(OpenItem item) {
    return switch (item.number().kind()) {
      case TICKET -> "ticket.status." + item.status();
      case BOM_CHANGE -> "change.status." + item.status();
      default -> "my.open";
    };
  }

  /** Time left where a clock runs, else the age. */
  private static String time(OpenItem item, Instant now, Wording wording) {
    if (item.due().isEmpty()) {
      return Spans.ago(Duration.between(item.since(), now), wording::say);
    }
    Duration left = Duration.between(now, item.due().get());
    return left.isNegative()
        ? wording.say("my.overdue", Spans.brief(left.negated(), wording::say))
        : wording.say("my.left", Spans.brief(left, wording::say));
  }
}
