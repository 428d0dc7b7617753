package com.barron.production.maintenance.promise;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.maintenance.Maintenance;
import com.barron.production.maintenance.TicketAction;
import com.barron.production.maintenance.TicketResult;
import com.barron.production.maintenance.TicketView;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sla.SlaClocks;
import com.barron.production.sla.SlaView;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Takes a promise: whoever gives one for an open ticket takes care of it. */
@Stateless
public class TicketPromiseService implements TicketPromises {
  private final Maintenance maintenance;
  private final SlaClocks clocks;
  private final AuditLog auditLog;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  TicketPromiseService(
      Maintenance maintenance,
      SlaClocks clocks,
      AuditLog auditLog,
      @Any Event<Object> events,
      Clock clock) {
    this.maintenance = maintenance;
    this.clocks = clocks;
    this.auditLog = auditLog;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public TicketResult promise(Reference ticket, Instant until, PersonId by, String note) {
    TicketResult taken =
        maintenance
            .find(ticket)
            .found()
            .map(found -> taken(found, by, note))
            .orElseGet(TicketResult.Unknown::new);
    if (taken instanceof TicketResult.Done) {
      promised(ticket, until, by, note);
    }
    return taken;
  }

  private void promised(Reference ticket, Instant until, PersonId by, String note) {
    Instant now = clock.instant();
    Optional<Instant> before = clocks.status(ticket, now).found().flatMap(SlaView::expected);
    clocks.promise(ticket, until);
    auditLog.write(
        AuditEntry.of(now, by, AuditAction.TIME_PROMISED, ticket)
            .changing(Changes.none().with("promisedUntil", before, until).withText("note", note)));
    events.fire(new TicketWasPromised(ticket, by, until));
  }

  private TicketResult taken(TicketView ticket, PersonId by, String note) {
    if (ticket.status().hasEnded()) {
      return new TicketResult.Refused(ticket);
    }
    if (ticket.allows(TicketAction.ACKNOWLEDGE)) {
      return maintenance.acknowledge(ticket.number(), by, note);
    }
    return note.isBlank()
        ? new TicketResult.Done(ticket)
        : maintenance.note(ticket.number(), by, note);
  }
}
