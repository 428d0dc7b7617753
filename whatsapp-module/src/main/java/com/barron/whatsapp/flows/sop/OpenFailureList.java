package com.barron.whatsapp.flows.sop;

import com.barron.production.sop.SopView;
import com.barron.production.sop.SopView.OpenFailure;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.text.DurationText;
import com.barron.whatsapp.text.QuotedText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The open failures of a procedure, in lines.
 *
 * @param most how many are shown; the others are counted
 */
record OpenFailureList(Clock clock, int most) {
  List<Message> of(SopView sop, Translations translations) {
    Instant now = clock.instant();
    int open = sop.openFailures().size();
    var lines = new ArrayList<Message>();
    lines.add(Message.of("sop.title", sop.id().toString()));
    lines.add(Message.of("sop.open", open));
    sop.openFailures().stream()
        .limit(most)
        .forEach(failure -> lines.add(line(failure, now, translations)));
    if (open > most) {
      lines.add(Message.of("sop.more", open - most));
    }
    return lines;
  }

  private static Message line(OpenFailure failure, Instant now, Translations translations) {
    List<Object> told =
        List.of(
            failure.reference().toString(),
            failure.step(),
            failure.stepTitle(),
            failure.order().toString(),
            DurationText.ago(Duration.between(failure.reportedAt(), now), translations::say));
    if (failure.what().isEmpty()) {
      return new Message("sop.failure", told);
    }
    var more = new ArrayList<>(told);
    more.add(QuotedText.of(Input.typed(failure.what().get()).excerpt()));
    return new Message("sop.failure.said", more);
  }
}
