package com.barron.whatsapp.flows.maintenance;

import com.barron.production.maintenance.MachineDetails;
import com.barron.production.maintenance.MaintenanceLookup;
import com.barron.production.maintenance.TicketDetails;
import com.barron.production.people.PersonId;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.flows.lookup.DisplayNames;
import com.barron.whatsapp.flows.lookup.Lookup;
import com.barron.whatsapp.flows.lookup.NextSteps;
import com.barron.whatsapp.flows.lookup.ShownRecord;
import java.util.ArrayList;
import java.util.List;

/** Shows a machine: whether it is in order, else its open tickets. */
public record MachineLookup(MaintenanceLookup maintenanceLookup, DisplayNames displayNames) {
  /** More would not fit into a message. */
  private static final int MOST = 10;

  /** The look-up of machines. */
  public Lookup<MachineDetails> lookup() {
    return new Lookup<>(ReferenceKind.MACHINE, maintenanceLookup::machine, this::shown);
  }

  private ShownRecord shown(MachineDetails machine, Speaker speaker, Translations translations) {
    List<TicketDetails> open = machine.openTickets();
    List<PersonId> owners = open.stream().flatMap(ticket -> ticket.assignee().stream()).toList();
    DisplayNames.Names names = displayNames.shownTo(speaker, translations, owners);
    var lines = new ArrayList<Message>();
    lines.add(Message.of("machine.title", machine.id().toString(), machine.name(), machine.line()));
    lines.add(
        open.isEmpty() ? Message.of("machine.free") : Message.of("machine.open", open.size()));
    open.stream().limit(MOST).map(it -> line(it, names, translations)).forEach(lines::add);
    if (open.size() > MOST) {
      lines.add(Message.of("sop.more", open.size() - MOST));
    }
    return new ShownRecord(lines, new NextSteps(speaker, translations).machine(machine));
  }

  private static Message line(
      TicketDetails ticket, DisplayNames.Names names, Translations translations) {
    return Message.of(
        "machine.ticket",
        ticket.number().toString(),
        translations.name(ticket.fault()),
        translations.say("level." + ticket.urgency()),
        translations.say("ticket.status." + ticket.status()),
        names.of(ticket.assignee(), translations));
  }
}
