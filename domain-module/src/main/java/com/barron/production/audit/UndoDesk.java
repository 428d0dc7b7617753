package com.barron.production.audit;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Finds what a person made last, and whoever can withdraw it. */
@Stateless
public class UndoDesk implements Undo {
  private static final Logger LOG = Logger.getLogger(UndoDesk.class);

  private final AuditRows rows;
  private final Iterable<Withdrawal> withdrawals;
  private final Clock clock;

  @Inject
  UndoDesk(AuditRows rows, @Any Instance<Withdrawal> withdrawals, Clock clock) {
    this(rows, (Iterable<Withdrawal>) withdrawals, clock);
  }

  UndoDesk(AuditRows rows, Iterable<Withdrawal> withdrawals, Clock clock) {
    this.rows = rows;
    this.withdrawals = withdrawals;
    this.clock = clock;
  }

  @Override
  public Undone undo(PersonId by) {
    return rows.lastMade(by).map(made -> undo(made, by)).orElseGet(Undone.Nothing::new);
  }

  private Undone undo(AuditRows.Made made, PersonId by) {
    if (made.at().plus(WITHIN).isBefore(clock.instant())) {
      return new Undone.TooLate(made.subject());
    }
    Undone undone = of(made.subject()).withdraw(made.subject(), by);
    if (undone instanceof Undone.Withdrawn) {
      LOG.infof("record withdrawn subject=%s by=%d", made.subject(), by.value());
    }
    return undone;
  }

  private Withdrawal of(Reference subject) {
    for (Withdrawal withdrawal : withdrawals) {
      if (withdrawal.kind() == subject.kind()) {
        return withdrawal;
      }
    }
    throw new IllegalStateException("nobody withdraws " + subject);
  }
}
