package com.barron.whatsapp.flows.sop;

import com.barron.production.reference.ReferenceKind;
import com.barron.production.sop.FailureView;
import com.barron.production.sop.Sops;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.flows.lookup.DisplayNames;
import com.barron.whatsapp.flows.lookup.Lookup;
import com.barron.whatsapp.flows.lookup.NextSteps;
import com.barron.whatsapp.flows.lookup.ShownRecord;
import com.barron.whatsapp.text.DurationText;
import com.barron.whatsapp.text.QuotedText;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Stream;

/** Shows the failure of a step, be it open or closed. */
public record FailureLookup(Sops sops, DisplayNames displayNames, Clock clock) {
  /** The look-up of failures. */
  public Lookup<FailureView> lookup() {
    return new Lookup<>(ReferenceKind.SOP_FAILURE, sops::failure, this::shown);
  }

  private ShownRecord shown(FailureView failure, Speaker speaker, Translations translations) {
    DisplayNames.Names names =
        displayNames.shownTo(
            speaker,
            translations,
            Stream.concat(
                    Stream.of(failure.reporter()),
                    failure.closing().map(FailureView.Closing::by).stream())
                .toList());
    var lines = new ArrayList<Message>();
    lines.add(Message.of("lookup.failure", failure.number().toString()));
    lines.add(Message.of("status.status", translations.say("record.status." + failure.status())));
    lines.add(
        Message.of("failure.at", failure.sop().toString(), failure.step(), failure.stepTitle()));
    failure
        .what()
        .map(QuotedText::of)
        .map(what -> Message.of("lookup.what", what))
        .ifPresent(lines::add);
    lines.add(Message.of("lookup.order", failure.order().toString()));
    lines.add(
        Message.of(
            "lookup.reported",
            names.of(failure.reporter()),
            DurationText.ago(
                Duration.between(failure.reportedAt(), clock.instant()), translations::say)));
    failure
        .closing()
        .map(
            closing ->
                Message.of(
                    "lookup.measure", names.of(closing.by()), QuotedText.of(closing.measure())))
        .ifPresent(lines::add);
    return new ShownRecord(lines, new NextSteps(speaker, translations).failure(failure));
  }
}
