package com.barron.whatsapp.flows.sla;

import com.barron.production.maintenance.MaintenanceLookup;
import com.barron.production.maintenance.TicketDetails;
import com.barron.production.maintenance.TicketLogEntry;
import com.barron.production.maintenance.TicketStatus;
import com.barron.production.people.PersonId;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.SlaClocks;
import com.barron.production.sla.SlaView;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.flows.lookup.DisplayNames;
import com.barron.whatsapp.flows.lookup.Lookup;
import com.barron.whatsapp.flows.lookup.NextSteps;
import com.barron.whatsapp.flows.lookup.ShownRecord;
import com.barron.whatsapp.text.DurationText;
import com.barron.whatsapp.text.QuotedText;
import com.barron.whatsapp.text.TimeText;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Shows a ticket: its state, its clock, what, who and since when, and what was done lately. */
public record TicketLookup(
    MaintenanceLookup maintenanceLookup, SlaClocks clocks, DisplayNames displayNames, Clock clock) {
  private static final int MOST_ENTRIES = 3;

  /** The look-up of tickets. */
  public Lookup<TicketDetails> lookup() {
    return new Lookup<>(ReferenceKind.TICKET, maintenanceLookup::ticket, this::shown);
  }

  private ShownRecord shown(TicketDetails ticket, Speaker speaker, Translations translations) {
    List<TicketLogEntry> history = maintenanceLookup.history(ticket.number(), MOST_ENTRIES);
    List<PersonId> involved =
        Stream.of(
                Stream.of(ticket.reporter()),
                ticket.assignee().stream(),
                history.stream().map(TicketLogEntry::by),
                history.stream().flatMap(entry -> entry.assignee().stream()))
            .flatMap(people -> people)
            .toList();
    DisplayNames.Names names = displayNames.shownTo(speaker, translations, involved);
    var lines = new ArrayList<Message>();
    lines.add(Message.of("sla.title", ticket.number().toString()));
    lines.add(Message.of("ticket.state." + ticket.status()));
    clock(ticket, speaker, translations, lines);
    lines.add(Message.of("lookup.machine", ticket.machine().toString(), ticket.machineName()));
    lines.add(
        Message.of(
            "lookup.fault",
            translations.name(ticket.fault()),
            translations.say("level." + ticket.urgency())));
    lines.add(
        Message.of(
            "lookup.reported",
            names.of(ticket.reporter()),
            DurationText.ago(
                Duration.between(ticket.openedAt(), clock.instant()), translations::say)));
    lines.add(Message.of("lookup.owner", names.of(ticket.assignee(), translations)));
    history.forEach(entry -> lines.add(line(entry, names, translations)));
    return new ShownRecord(
        lines,
        new NextSteps(speaker, translations)
            .ticket(ticket.number(), ticket.status(), ticket.assignee()));
  }

  /** What somebody did, and what they said of it. */
  private Message line(TicketLogEntry entry, DisplayNames.Names names, Translations translations) {
    String what =
        translations.say(
            "ticket.entry." + entry.action(),
            entry.assignee().map(names::of).orElse(""),
            entry.urgency().map(urgency -> translations.say("level." + urgency)).orElse(""));
    String age = DurationText.ago(Duration.between(entry.at(), clock.instant()), translations::say);
    return entry.note().isEmpty()
        ? Message.of("ticket.entry", what, names.of(entry.by()), age)
        : Message.of(
            "ticket.entry.note", what, names.of(entry.by()), age, QuotedText.of(entry.note()));
  }

  /** A ticket that was withdrawn has no deadline to meet or to miss. */
  private void clock(
      TicketDetails ticket, Speaker speaker, Translations translations, List<Message> lines) {
    if (ticket.status() == TicketStatus.WITHDRAWN) {
      return;
    }
    SlaView sla = clocks.status(ticket.number(), clock.instant()).found().orElseThrow();
    SlaFlow.time(sla, translations).ifPresent(lines::add);
    SlaFlow.expected(sla, TimeText.of(clock, speaker.zone()), translations).ifPresent(lines::add);
    lines.add(SlaFlow.health(sla, translations));
  }
}
