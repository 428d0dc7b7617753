package com.barron.whatsapp.flows;

import com.barron.production.sop.SopView;
import com.barron.production.sop.SopView.OpenFailure;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Note;
import com.barron.whatsapp.dialogue.Wording;
import com.barron.whatsapp.text.Quoted;
import com.barron.whatsapp.text.Spans;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is open on a procedure, in lines.
 *
 * @param most how many are shown; the others are counted
 */
record OpenFailures(Clock clock, int most) {
  List<Note> of(SopView sop, Wording wording) {
    Instant now = clock.instant();
    int open = sop.openFailures().size();
    var lines = new ArrayList<Note>();
    lines.add(Note.of("sop.title", sop.id().toString()));
    lines.add(Note.of("sop.open", open));
    sop.openFailures().stream()
        .limit(most)
        .forEach(failure -> lines.add(line(failure, now, wording)));
    if (open > most) {
      lines.add(Note.of("sop.more", open - most));
    }
    return lines;
  }

  private static Note line(OpenFailure failure, Instant now, Wording wording) {
    List<Object> told =
        List.of(
            failure.reference().toString(),
            failure.step(),
            failure.stepTitle(),
            failure.order().toString(),
            Spans.ago(Duration.between(failure.reportedAt(), now), wording::say));
    if (failure.what().isEmpty()) {
      return new Note("sop.failure", told);
    }
    var more = new ArrayList<>(told);
    more.add(Quoted.of(Input.typed(failure.what().get()).excerpt()));
    return new Note("sop.failure.said", more);
  }
}
