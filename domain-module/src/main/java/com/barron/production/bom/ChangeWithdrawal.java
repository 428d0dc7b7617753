package com.barron.production.bom;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.audit.UndoResult;
import com.barron.production.audit.Withdrawal;
import com.barron.production.people.PersonId;
import com.barron.production.reference.NoSuchRecordException;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Withdraws a change that nobody decided yet. */
@Dependent
class ChangeWithdrawal implements Withdrawal {
  private final ChangeRequestRepository requests;
  private final AuditLog auditLog;
  private final Clock clock;

  @Inject
  ChangeWithdrawal(ChangeRequestRepository requests, AuditLog auditLog, Clock clock) {
    this.requests = requests;
    this.auditLog = auditLog;
    this.clock = clock;
  }

  @Override
  public ReferenceKind kind() {
    return ReferenceKind.BOM_CHANGE;
  }

  @Override
  public UndoResult withdraw(Reference number, PersonId by) {
    ChangeRequest request =
        requests.locked(number).orElseThrow(() -> new NoSuchRecordException(number));
    if (!request.withdraw()) {
      return new UndoResult.Refused(number, UndoResult.Reason.OVER);
    }
    auditLog.write(
        AuditEntry.of(clock.instant(), by, AuditAction.CHANGE_WITHDRAWN, number)
            .changing(
                Changes.none().with("status", ChangeStatus.SUBMITTED, ChangeStatus.WITHDRAWN)));
    return new UndoResult.Withdrawn(number, Optional.empty());
  }
}
