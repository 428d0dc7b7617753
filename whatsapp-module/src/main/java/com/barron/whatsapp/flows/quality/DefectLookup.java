package com.barron.whatsapp.flows.quality;

import com.barron.production.people.PersonId;
import com.barron.production.quality.DefectView;
import com.barron.production.quality.Defects;
import com.barron.production.reference.ReferenceKind;
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
import java.util.List;
import java.util.stream.Stream;

/**
 * Shows a defect: what it is, whose it is, whether it holds its order, what becomes of its parts.
 */
public record DefectLookup(Defects defects, DisplayNames displayNames, Clock clock) {
  /** The look-up of defects. */
  public Lookup<DefectView> lookup() {
    return new Lookup<>(ReferenceKind.DEFECT, defects::find, this::shown);
  }

  private ShownRecord shown(DefectView defect, Speaker speaker, Translations translations) {
    List<PersonId> involved =
        Stream.of(
                Stream.of(defect.reporter()),
                defect.assignee().stream(),
                defect.decision().map(DefectView.Decision::by).stream(),
                defect.releaseAskedBy().stream())
            .flatMap(people -> people)
            .toList();
    DisplayNames.Names names = displayNames.shownTo(speaker, translations, involved);
    var lines = new ArrayList<Message>();
    lines.add(Message.of("lookup.defect", defect.number().toString()));
    lines.add(Message.of("status.status", translations.say("record.status." + defect.status())));
    if (defect.holdsOrder()) {
      lines.add(Message.of("lookup.holds", defect.order().toString()));
    } else {
      lines.add(Message.of("lookup.order", defect.order().toString()));
    }
    lines.add(
        Message.of(
            "lookup.type",
            translations.name(defect.type()),
            translations.say("level." + defect.severity())));
    lines.add(
        Message.of(
            "lookup.reported",
            names.of(defect.reporter()),
            DurationText.ago(
                Duration.between(defect.recordedAt(), clock.instant()), translations::say)));
    lines.add(Message.of("lookup.owner", names.of(defect.assignee(), translations)));
    defect
        .decision()
        .map(
            decision ->
                Message.of(
                    "lookup.disposition",
                    translations.say("disposition." + decision.disposition()),
                    names.of(decision.by()),
                    QuotedText.of(decision.note())))
        .ifPresent(lines::add);
    defect
        .releaseAskedBy()
        .map(by -> Message.of("lookup.asked", names.of(by)))
        .ifPresent(lines::add);
    return new ShownRecord(lines, new NextSteps(speaker, translations).defect(defect));
  }
}
