package com.barron.production.sop;

import com.barron.production.audit.Act;
import com.barron.production.audit.Audit;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.Undone;
import com.barron.production.audit.Withdrawal;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Withdraws the report of a failed step. */
@Dependent
class FailureWithdrawal implements Withdrawal {
  private final Procedures procedures;
  private final Audit audit;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  FailureWithdrawal(Procedures procedures, Audit audit, @Any Event<Object> events, Clock clock) {
    this.procedures = procedures;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public ReferenceKind kind() {
    return ReferenceKind.SOP_FAILURE;
  }

  @Override
  public Undone withdraw(Reference number, PersonId by) {
    Instant now = clock.instant();
    if (!procedures.locked(number).withdraw(now)) {
      return new Undone.Refused(number, "over");
    }
    audit.write(AuditEntry.of(now, by, Act.FAILURE_WITHDRAWN, number));
    events.fire(new FailureWasResolved(number));
    return new Undone.Withdrawn(number, Optional.empty());
  }
}
