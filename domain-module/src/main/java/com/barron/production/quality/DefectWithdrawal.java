package com.barron.production.quality;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.audit.UndoResult;
import com.barron.production.audit.Withdrawal;
import com.barron.production.orders.OrderResult;
import com.barron.production.orders.Orders;
import com.barron.production.people.PersonId;
import com.barron.production.reference.NoSuchRecordException;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.SlaClocks;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Withdraws a defect, and the hold that it caused. */
@Dependent
class DefectWithdrawal implements Withdrawal {
  private final DefectRepository defectRepository;
  private final Orders orders;
  private final SlaClocks clocks;
  private final AuditLog auditLog;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  DefectWithdrawal(
      DefectRepository defectRepository,
      Orders orders,
      SlaClocks clocks,
      AuditLog auditLog,
      @Any Event<Object> events,
      Clock clock) {
    this.defectRepository = defectRepository;
    this.orders = orders;
    this.clocks = clocks;
    this.auditLog = auditLog;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public ReferenceKind kind() {
    return ReferenceKind.DEFECT;
  }

  @Override
  public UndoResult withdraw(Reference number, PersonId by) {
    Defect defect =
        defectRepository.locked(number).orElseThrow(() -> new NoSuchRecordException(number));
    if (defect.isResolved()) {
      return new UndoResult.Refused(number, UndoResult.Reason.OVER);
    }
    boolean isTaken = defect.assignee().filter(assignee -> !assignee.equals(by)).isPresent();
    if (isTaken || defectRepository.releaseOf(number).isPresent()) {
      return new UndoResult.Refused(number, UndoResult.Reason.ACTED);
    }
    Instant now = clock.instant();
    boolean held = orders.find(defect.order()).found().orElseThrow().heldBy().contains(number);
    defect.withdraw(now);
    AuditEntry withdrawn =
        AuditEntry.of(now, by, AuditAction.DEFECT_WITHDRAWN, number)
            .changing(Changes.none().with("status", DefectStatus.OPEN, DefectStatus.WITHDRAWN));
    if (held) {
      release(defect.order(), number);
      auditLog.write(
          List.of(
              withdrawn,
              AuditEntry.of(now, by, AuditAction.ORDER_RESTORED, defect.order())
                  .because(number)
                  .changing(Changes.none().with("heldBy", number, Optional.empty()))));
    } else {
      auditLog.write(withdrawn);
    }
    clocks.stop(number);
    events.fire(new DefectWasResolved(number, defect.order()));
    return new UndoResult.Withdrawn(number, Optional.of(defect.order()).filter(order -> held));
  }

  private void release(Reference order, Reference defect) {
    if (!(orders.release(order, defect) instanceof OrderResult.Done)) {
      throw new IllegalStateException(order + " is still held by " + defect);
    }
  }
}
