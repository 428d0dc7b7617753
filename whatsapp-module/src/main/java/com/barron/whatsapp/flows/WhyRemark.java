package com.barron.whatsapp.flows;

import com.barron.production.people.Permission;
import com.barron.production.reference.Match;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.SlaClocks;
import com.barron.production.sla.SlaExplanation;
import com.barron.production.sla.SlaExplanation.Interval;
import com.barron.production.sla.SlaHealth;
import com.barron.production.sla.SlaView;
import com.barron.whatsapp.dialogue.Note;
import com.barron.whatsapp.dialogue.Wording;
import com.barron.whatsapp.text.Spans;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Explains a deadline in one message: what is granted, when time counted, what is left. */
record WhyRemark(SlaClocks clocks, Clock clock) implements Remark {
  /** Of more stretches the first and the last ones are told. */
  private static final int FIRST = 2;

  private static final int LAST = 4;

  @Override
  public String id() {
    return "why";
  }

  @Override
  public Permission action() {
    return Permission.SEE;
  }

  @Override
  public Set<ReferenceKind> kinds() {
    return TakingCare.KINDS;
  }

  @Override
  public Outcome hear(Remarked said, Speaker speaker, Wording wording) {
    Instant now = clock.instant();
    Match<SlaView> match = clocks.status(said.subject(), now);
    return match instanceof Match.Missing<SlaView> missing
        ? said.missing(missing)
        : new Outcome(lines(clocks.explain(said.subject(), now), wording), List.of());
  }

  private List<Note> lines(SlaExplanation why, Wording wording) {
    SlaView sla = why.status();
    ZoneId zone = clock.getZone();
    var lines = new ArrayList<Note>();
    lines.add(Note.of("why.title", sla.subject().toString(), Spans.at(sla.deadline(), zone)));
    lines.add(granted(why, wording));
    lines.add(Note.of("why.calendar", wording.name(why.calendar())));
    lines.add(Note.of("why.counted", Spans.brief(why.elapsed(), wording::say)));
    stretches(why.intervals(), zone, wording, lines);
    SlaFlow.time(sla, wording).ifPresent(lines::add);
    lines.add(SlaFlow.health(sla, wording));
    if (sla.health() == SlaHealth.PAUSED) {
      lines.add(Note.of("why.paused"));
    }
    return lines;
  }

  /** An order is due on a date; the rest has the time that its priority grants. */
  private static Note granted(SlaExplanation why, Wording wording) {
    SlaView sla = why.status();
    return why.due().isPresent()
        ? Note.of("why.due")
        : Note.of(
            "why.granted",
            wording.say("level." + sla.priority()),
            Spans.inWords(sla.target(), wording::say));
  }

  private static void stretches(
      List<Interval> all, ZoneId zone, Wording wording, List<Note> lines) {
    int hidden = all.size() - FIRST - LAST;
    for (int i = 0; i < all.size(); i++) {
      if (hidden <= 1 || i < FIRST || i >= FIRST + hidden) {
        lines.add(stretch(all.get(i), zone, wording));
      } else if (i == FIRST) {
        lines.add(Note.of("why.more", hidden));
      }
    }
  }

  /** When it ended, time stopped counting or counted by another priority: the reason says which. */
  private static Note stretch(Interval stretch, ZoneId zone, Wording wording) {
    String from = Spans.at(stretch.from(), zone);
    if (stretch.to().isEmpty()) {
      return Note.of("why.running", from);
    }
    String to = Spans.at(stretch.to().get(), zone);
    return stretch
        .endedBy()
        .map(reason -> Note.of("why.stretch.reason", from, to, wording.name(reason)))
        .orElseGet(() -> Note.of("why.stretch", from, to));
  }
}
