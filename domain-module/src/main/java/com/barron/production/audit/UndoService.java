package com.barron.production.audit;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Finds what a person did last, and whoever can withdraw it. */
@Stateless
public class UndoService implements Undo {
  private static final Logger LOG = Logger.getLogger(UndoService.class);

  /** More than what people add to one record. */
  private static final int MOST_LOOKED_AT = 50;

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
    return last(rows.latest(by, MOST_LOOKED_AT))
        .map(done -> undo(done, by))
        .orElseGet(UndoResult.Nothing::new);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public UndoPreview of(Reference record, PersonId by) {
    if (rows.isWithdrawn(record)) {
      return UndoPreview.WITHDRAWN;
    }
    return last(rows.latest(by, MOST_LOOKED_AT))
        .filter(done -> done.action().isRecord() && done.subject().equals(Optional.of(record)))
        .filter(done -> !done.at().plus(WITHIN).isBefore(clock.instant()))
        .map(done -> UndoPreview.NEXT)
        .orElse(UndoPreview.STAYS);
  }

  /**
   * A file that was added to a record right after it was made is a part of it; so is that somebody
   * follows what they reported.
   */
  private static Optional<AuditLogRepository.Done> last(List<AuditLogRepository.Done> latest) {
    if (latest.isEmpty()) {
      return Optional.empty();
    }
    AuditLogRepository.Done last = latest.get(0);
    return latest.stream()
        .filter(done -> !done.addsTo(last.subject()))
        .findFirst()
        .filter(done -> done.action().isRecord() && done.subject().equals(last.subject()))
        .or(() -> Optional.of(last));
  }

  private UndoResult undo(AuditLogRepository.Done done, PersonId by) {
    return done.action().isRecord()
        ? withdraw(done.subject().orElseThrow(), done.at(), by)
        : new UndoResult.Final(done.action(), done.subject());
  }

  private UndoResult withdraw(Reference subject, Instant madeAt, PersonId by) {
    if (madeAt.plus(WITHIN).isBefore(clock.instant())) {
      return new UndoResult.TooLate(subject);
    }
    UndoResult undoResult = of(subject).withdraw(subject, by);
    if (undoResult instanceof UndoResult.Withdrawn) {
      LOG.infof("record withdrawn subject=%s by=%d", subject, by.value());
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
