package com.barron.whatsapp.flows.sla;

import com.barron.production.access.Permission;
import com.barron.production.openwork.acknowledgement.SubjectAcknowledgement;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.SlaClocks;
import com.barron.production.sla.SlaExplanation;
import com.barron.production.sla.SlaExplanation.Interval;
import com.barron.production.sla.SlaHealth;
import com.barron.production.sla.SlaView;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.CandidateRecords;
import com.barron.whatsapp.flows.ChatCommand;
import com.barron.whatsapp.flows.CommandInvocation;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.text.DurationText;
import com.barron.whatsapp.text.TimeText;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Explains a deadline in one message: what is granted, when time counted, what is left. */
public record WhyCommand(SlaClocks clocks, CandidateRecords mine, Clock clock)
    implements ChatCommand {
  /** Of more intervals the first and the last ones are shown. */
  private static final int FIRST = 2;

  private static final int LAST = 4;

  @Override
  public String id() {
    return "why";
  }

  @Override
  public Permission permission() {
    return Permission.SEE;
  }

  @Override
  public Set<ReferenceKind> kinds() {
    return SubjectAcknowledgement.KINDS;
  }

  @Override
  public List<Reference> candidates(Speaker speaker) {
    return mine.of(
        speaker, item -> kinds().contains(item.number().kind()) && item.due().isPresent());
  }

  @Override
  public CommandOutcome handle(CommandInvocation said, Speaker speaker, Translations translations) {
    Instant now = clock.instant();
    return said.whenFound(
        clocks.status(said.subject(), now),
        sla ->
            new CommandOutcome(
                lines(
                    clocks.explain(said.subject(), now),
                    TimeText.of(clock, speaker.zone()),
                    translations),
                List.of()));
  }

  private static List<Message> lines(
      SlaExplanation why, TimeText timeText, Translations translations) {
    SlaView sla = why.status();
    var lines = new ArrayList<Message>();
    lines.add(
        Message.of(
            "why.title", sla.subject().toString(), timeText.at(sla.deadline(), translations::say)));
    lines.add(granted(why, translations));
    lines.add(Message.of("why.calendar", translations.name(why.calendar())));
    lines.add(Message.of("why.counted", DurationText.brief(why.elapsed(), translations::say)));
    intervals(why.intervals(), timeText, translations, lines);
    SlaFlow.time(sla, translations).ifPresent(lines::add);
    SlaFlow.expected(sla, timeText, translations).ifPresent(lines::add);
    lines.add(SlaFlow.health(sla, translations));
    if (sla.health() == SlaHealth.PAUSED) {
      lines.add(Message.of("why.paused"));
    }
    return lines;
  }

  /** An order is due on a date; the rest has the time that its priority grants. */
  private static Message granted(SlaExplanation why, Translations translations) {
    SlaView sla = why.status();
    return why.due().isPresent()
        ? Message.of("why.due")
        : Message.of(
            "why.granted",
            translations.say("level." + sla.priority()),
            DurationText.inWords(sla.target(), translations::say));
  }

  private static void intervals(
      List<Interval> all, TimeText timeText, Translations translations, List<Message> lines) {
    int hidden = all.size() - FIRST - LAST;
    for (int i = 0; i < all.size(); i++) {
      if (hidden <= 1 || i < FIRST || i >= FIRST + hidden) {
        lines.add(interval(all.get(i), timeText, translations));
      } else if (i == FIRST) {
        lines.add(Message.of("why.more", hidden));
      }
    }
  }

  /** When it ended, time stopped counting or counted by another priority: the reason says which. */
  private static Message interval(Interval interval, TimeText timeText, Translations translations) {
    String from = timeText.at(interval.from(), translations::say);
    if (interval.to().isEmpty()) {
      return Message.of("why.running", from);
    }
    String to = timeText.at(interval.to().get(), translations::say);
    return interval
        .endedBy()
        .map(reason -> Message.of("why.interval.reason", from, to, translations.name(reason)))
        .orElseGet(() -> Message.of("why.interval", from, to));
  }
}
