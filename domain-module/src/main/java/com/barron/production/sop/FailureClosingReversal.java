package com.barron.production.sop;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.audit.EndingReversal;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes back that the failure of a step is closed. */
@Dependent
class FailureClosingReversal extends EndingReversal {
  private final SopRepository sopRepository;

  @Inject
  FailureClosingReversal(
      SopRepository sopRepository, AuditLog auditLog, @Any Event<Object> events, Clock clock) {
    super(AuditAction.FAILURE_CLOSED, AuditAction.FAILURE_REOPENED, auditLog, events, clock);
    this.sopRepository = sopRepository;
  }

  @Override
  protected Optional<Reopened> reopen(Reference failure, PersonId by, Instant at) {
    return sopRepository
        .locked(failure)
        .filter(found -> found.reopen(by))
        .map(
            found ->
                new Reopened(
                    Changes.none().with("status", FailureStatus.RESOLVED, FailureStatus.OPEN),
                    List.of(new FailureWasReopened(failure, by))));
  }
}
