package com.barron.production.bom;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.people.PersonLostIdentity;
import com.barron.production.reference.Reference;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * Withdraws the changes that somebody proposed and nobody decided: a change needs two persons, and
 * with a lost phone the one who proposed it may have been nobody of the plant.
 */
@Dependent
class RevocationObserver {
  private static final Logger LOG = Logger.getLogger(RevocationObserver.class);

  private final ChangeRequestRepository requests;
  private final AuditLog auditLog;
  private final Clock clock;

  @Inject
  RevocationObserver(ChangeRequestRepository requests, AuditLog auditLog, Clock clock) {
    this.requests = requests;
    this.auditLog = auditLog;
    this.clock = clock;
  }

  void on(@Observes PersonLostIdentity lost) {
    for (ChangeRequest request : requests.lockedSubmittedBy(lost.person())) {
      request.withdraw();
      Reference change = request.view().number();
      auditLog.write(
          AuditEntry.of(clock.instant(), lost.by(), AuditAction.CHANGE_WITHDRAWN, change)
              .changing(
                  Changes.none().with("status", ChangeStatus.SUBMITTED, ChangeStatus.WITHDRAWN)));
      LOG.infof("bom change void change=%s requester=%d", change, lost.person().value());
    }
  }
}
