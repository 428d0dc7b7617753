package com.barron.production.maintenance.promise;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.maintenance.Maintenance;
import com.barron.production.maintenance.TicketAction;
import com.barron.production.maintenance.TicketResult;
import com.barron.production.maintenance.TicketView;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sla.SlaClocks;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Takes a promise: whoever gives one for an open ticket takes care of it. */
@Stateless
public class TicketPromiseService implements TicketPromises {
  private final Maintenance maintenance;
  private final SlaClocks clocks;
  private final AuditLog auditLog;
  private final Clock clock;

  @Inject
  TicketPromiseService(Maintenance maintenance, SlaClocks clocks, AuditLog auditLog, Clock clock) {
    this.maintenance = maintenance;
    this.clocks = clocks;
    this.auditLog = auditLog;
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
      clocks.promise(ticket, until);
    }
    return taken;
  }

  private TicketResult taken(TicketView ticket, PersonId by, String note) {
    if (ticket.status().hasEnded()) {
      return new TicketResult.Refused(ticket);
    }
    if (ticket.allows(TicketAction.ACKNOWLEDGE)) {
      return maintenance.acknowledge(ticket.number(), by, note);
    }
    if (!note.isBlank()) {
      return maintenance.note(ticket.number(), by, note);
    }
    auditLog.write(
        AuditEntry.of(clock.instant(), by, AuditAction.ALERT_ACKNOWLEDGED, ticket.number()));
    return new TicketResult.Done(ticket);
  }
}
