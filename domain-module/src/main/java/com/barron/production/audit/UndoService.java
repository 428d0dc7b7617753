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
public class UndoService implements Undo {
  private static final Logger LOG = Logger.getLogger(UndoService.class);

  private final AuditLogRepository rows;
  private final Iterable<Withdrawal> withdrawals;
  private final Clock clock;

  @Inject
  UndoService(AuditLogRepository rows, @Any Instance<Withdrawal> withdrawals, Clock clock) {
    this(rows, (Iterable<Withdrawal>) withdrawals, clock);
  }

  UndoService(AuditLogRepository rows, Iterable<Withdrawal> withdrawals, Clock clock) {
    this.rows = rows;
    this.withdrawals = withdrawals;
    this.clock = clock;
  }

  @Override
  public UndoResult undo(PersonId by) {
    return rows.lastMade(by).map(made -> undo(made, by)).orElseGet(UndoResult.Nothing::new);
  }

  private UndoResult undo(AuditLogRepository.Made made, PersonId by) {
    if (made.at().plus(WITHIN).isBefore(clock.instant())) {
      return new UndoResult.TooLate(made.subject());
    }
    UndoResult undoResult = of(made.subject()).withdraw(made.subject(), by);
    if (undoResult instanceof UndoResult.Withdrawn) {
      LOG.infof("record withdrawn subject=%s by=%d", made.subject(), by.value());
    }
    return undoResult;
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
