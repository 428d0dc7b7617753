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
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/** Finds what a person did last, and whoever can withdraw it or take it back. */
@Stateless
public class UndoService implements Undo, RecordUndo {
  private static final Logger LOG = Logger.getLogger(UndoService.class);

  /** More than what people add to one record. */
  private static final int MOST_LOOKED_AT = 50;

  private final AuditLogRepository rows;
  private final Iterable<Withdrawal> withdrawals;
  private final Iterable<Reversal> reversals;
  private final Clock clock;

  @Inject
  UndoService(
      AuditLogRepository rows,
      @Any Instance<Withdrawal> withdrawals,
      @Any Instance<Reversal> reversals,
      Clock clock) {
    this(rows, (Iterable<Withdrawal>) withdrawals, reversals, clock);
  }

  UndoService(
      AuditLogRepository rows,
      Iterable<Withdrawal> withdrawals,
      Iterable<Reversal> reversals,
      Clock clock) {
    this.rows = rows;
    this.withdrawals = withdrawals;
    this.reversals = reversals;
    this.clock = clock;
  }

  @Override
  public UndoResult undo(Reference record, PersonId by) {
    return last(rows.latest(by, record, MOST_LOOKED_AT))
        .map(done -> undo(done, by))
        .orElseGet(UndoResult.Nothing::new);
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
   * follows what they reported. That an alert was acknowledged is a part of acknowledging its
   * ticket.
   */
  private static Optional<AuditLogRepository.Done> last(List<AuditLogRepository.Done> latest) {
    if (latest.isEmpty()) {
      return Optional.empty();
    }
    AuditLogRepository.Done last = latest.get(0);
    if (last.isPartOf(latest.stream().skip(1).findFirst())) {
      return Optional.of(latest.get(1));
    }
    return latest.stream()
        .filter(done -> !done.addsTo(last.subject()))
        .findFirst()
        .filter(done -> done.action().isRecord() && done.subject().equals(last.subject()))
        .or(() -> Optional.of(last));
  }

  private UndoResult undo(AuditLogRepository.Done done, PersonId by) {
    if (done.action().isRecord()) {
      Reference subject = done.subject().orElseThrow();
      return isTooLate(done) ? new UndoResult.TooLate(subject) : withdraw(subject, by);
    }
    return reversal(done.action())
        .map(reversal -> reverse(reversal, done, by))
        .orElseGet(() -> new UndoResult.Final(done.action(), done.subject()));
  }

  private UndoResult reverse(Reversal reversal, AuditLogRepository.Done done, PersonId by) {
    Reference subject = done.subject().orElseThrow();
    if (isTooLate(done)) {
      return new UndoResult.TooLate(subject);
    }
    if (rows.isFollowed(done, by, reversal.overtakenBy(done.action()))) {
      return new UndoResult.Refused(subject, UndoResult.Reason.ACTED);
    }
    UndoResult result = reversal.reverse(done.action(by));
    if (result instanceof UndoResult.Reverted) {
      LOG.infof("action reverted action=%s subject=%s by=%d", done.action(), subject, by.value());
    }
    return result;
  }

  private Optional<Reversal> reversal(AuditAction action) {
    return StreamSupport.stream(reversals.spliterator(), false)
        .filter(reversal -> reversal.actions().contains(action))
        .findFirst();
  }

  private boolean isTooLate(AuditLogRepository.Done done) {
    return done.at().plus(WITHIN).isBefore(clock.instant());
  }

  private UndoResult withdraw(Reference subject, PersonId by) {
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
    throw new IllegalStateException("no withdrawal of " + subject);
  }
}
