package com.barron.whatsapp.flows;

import com.barron.production.people.Permission;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.alerts.Alerts;
import com.barron.whatsapp.dialogue.Answers;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Note;
import com.barron.whatsapp.dialogue.Parsed;
import com.barron.whatsapp.dialogue.Turn;
import com.barron.whatsapp.dialogue.Wording;
import com.barron.whatsapp.text.Spans;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;

/** "I take care of it, and it will be done by then." */
record EtaRemark(TakingCare care, Alerts alerts, Clock clock) implements Remark {
  private static final SpanParser SPANS =
      new SpanParser(Duration.ofMinutes(5), Duration.ofDays(30));

  @Override
  public String id() {
    return "eta";
  }

  @Override
  public Permission action() {
    return Permission.TAKE_CARE;
  }

  @Override
  public Set<ReferenceKind> kinds() {
    return TakingCare.KINDS;
  }

  @Override
  public boolean takesMore() {
    return true;
  }

  @Override
  public Outcome hear(Remarked said, Speaker speaker, Wording wording) {
    Note how = Note.of(Remarks.text(this, "how"));
    if (said.more().isEmpty()) {
      return Outcome.said(how);
    }
    Turn turn = Turn.begin(wording, Answers.none());
    Parsed<Duration> span = SPANS.parse(Input.typed(said.more()), turn);
    return span instanceof Parsed.Value<Duration> fits
        ? promised(said, fits.value(), speaker, wording)
        : Outcome.said(((Parsed.Unfit<Duration>) span).reason(), how);
  }

  private Outcome promised(Remarked said, Duration span, Speaker speaker, Wording wording) {
    Instant until = clock.instant().plus(span);
    TakingCare.Taken taken =
        care.take(
            said, speaker, wording, () -> alerts.promise(said.subject(), speaker.person(), until));
    if (!taken.alertEnded()) {
      return taken.outcome();
    }
    var lines = new ArrayList<>(taken.outcome().lines());
    lines.add(
        Note.of(
            "remark.eta.said",
            Spans.at(until, clock.getZone()),
            Spans.inWords(span, wording::say)));
    return new Outcome(lines, taken.outcome().offered());
  }
}
