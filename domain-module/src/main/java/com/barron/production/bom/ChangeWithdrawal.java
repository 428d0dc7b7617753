package com.barron.production.bom;

import com.barron.production.audit.Act;
import com.barron.production.audit.Audit;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.Undone;
import com.barron.production.audit.Withdrawal;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Withdraws a change that nobody decided yet. */
@Dependent
class ChangeWithdrawal implements Withdrawal {
  private final ChangeRequests requests;
  private final Audit audit;
  private final Clock clock;

  @Inject
  ChangeWithdrawal(ChangeRequests requests, Audit audit, Clock clock) {
    this.requests = requests;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public ReferenceKind kind() {
    return ReferenceKind.BOM_CHANGE;
  }

  @Override
  public Undone withdraw(Reference number, PersonId by) {
    if (!requests.locked(number).withdraw()) {
      return new Undone.Refused(number, "over");
    }
    audit.write(AuditEntry.of(clock.instant(), by, Act.CHANGE_WITHDRAWN, number));
    return new Undone.Withdrawn(number, Optional.empty());
  }
}
