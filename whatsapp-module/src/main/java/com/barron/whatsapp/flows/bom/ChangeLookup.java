package com.barron.whatsapp.flows.bom;

import com.barron.production.bom.BomChanges;
import com.barron.production.bom.ChangeDetails;
import com.barron.production.bom.ChangeView;
import com.barron.production.people.PersonId;
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
import java.util.List;
import java.util.stream.Stream;

/** Shows the request to change a bill: its state, what it changes, and who proposed it. */
public record ChangeLookup(BomChanges changes, DisplayNames displayNames, Clock clock) {
  /** The look-up of requests. */
  public Lookup<ChangeDetails> lookup() {
    return new Lookup<>(ReferenceKind.BOM_CHANGE, changes::details, this::shown);
  }

  private ShownRecord shown(ChangeDetails details, Speaker speaker, Translations translations) {
    ChangeView change = details.change();
    List<PersonId> involved =
        Stream.concat(Stream.of(change.requester()), details.decider().stream()).toList();
    DisplayNames.Names names = displayNames.shownTo(speaker, translations, involved);
    String status = translations.say("change.status." + change.status());
    return new ShownRecord(
        List.of(
            Message.of("lookup.change", change.number().toString()),
            details
                .decider()
                .map(by -> Message.of("lookup.decided", status, names.of(by)))
                .orElseGet(() -> Message.of("status.status", status)),
            Message.of(
                "lookup.quantity",
                change.bom().toString(),
                change.partNumber(),
                change.oldQuantity().value(),
                change.newQuantity().value()),
            Message.of("lookup.reason", QuotedText.of(change.reason())),
            Message.of(
                "lookup.proposed",
                names.of(change.requester()),
                DurationText.ago(
                    Duration.between(change.submittedAt(), clock.instant()), translations::say))),
        new NextSteps(speaker, translations).change(change));
  }
}
