package com.barron.production.quality;

import com.barron.production.audit.Act;
import com.barron.production.audit.Audit;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.Undone;
import com.barron.production.audit.Withdrawal;
import com.barron.production.orders.OrderControl;
import com.barron.production.people.PersonId;
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
  private final Defects defects;
  private final OrderControl orders;
  private final SlaClocks clocks;
  private final Audit audit;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  DefectWithdrawal(
      Defects defects,
      OrderControl orders,
      SlaClocks clocks,
      Audit audit,
      @Any Event<Object> events,
      Clock clock) {
    this.defects = defects;
    this.orders = orders;
    this.clocks = clocks;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public ReferenceKind kind() {
    return ReferenceKind.DEFECT;
  }

  @Override
  public Undone withdraw(Reference number, PersonId by) {
    Defect defect = defects.locked(number);
    if (defect.isResolved()) {
      return new Undone.Refused(number, "over");
    }
    if (defects.releaseOf(number).isPresent()) {
      return new Undone.Refused(number, "acted");
    }
    Instant now = clock.instant();
    boolean held = orders.find(defect.order()).found().orElseThrow().heldBy().contains(number);
    defect.withdraw(now);
    AuditEntry withdrawn = AuditEntry.of(now, by, Act.DEFECT_WITHDRAWN, number);
    if (held) {
      orders.release(defect.order(), number);
      audit.write(
          List.of(
              withdrawn,
              AuditEntry.of(now, by, Act.ORDER_RESTORED, defect.order()).because(number)));
    } else {
      audit.write(withdrawn);
    }
    clocks.stop(number);
    events.fire(new DefectWasResolved(number, defect.order()));
    return new Undone.Withdrawn(number, Optional.of(defect.order()).filter(order -> held));
  }
}
