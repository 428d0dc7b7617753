package com.barron.production.audit;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes back that records of one kind ended: whoever ended one by mistake opens it again. */
public abstract class EndingReversal implements Reversal {
  private final AuditAction ended;
  private final AuditAction reopened;
  private final AuditLog auditLog;
  private final Event<Object> events;
  private final Clock clock;

  /**
   * A reversal of this owner.
   *
   * @param ended how the audit calls the end
   * @param reopened how it calls that the end is taken back
   */
  protected EndingReversal(
      AuditAction ended,
      AuditAction reopened,
      AuditLog auditLog,
      Event<Object> events,
      Clock clock) {
    this.ended = ended;
    this.reopened = reopened;
    this.auditLog = auditLog;
    this.events = events;
    this.clock = clock;
  }

  /** What changed when a record was opened again, and the events that tell of it. */
  public record Reopened(Changes changes, List<Object> events) {}

  /** Whether the end of this record cannot be taken back, whoever asks. */
  protected boolean isFinal(Reference record) {
    return false;
  }

  /** Locks the record and opens it again; empty when somebody else ended it or went on with it. */
  protected abstract Optional<Reopened> reopen(Reference record, PersonId by, Instant at);

  @Override
  public final Set<AuditAction> actions() {
    return Set.of(ended);
  }

  @Override
  public final UndoResult reverse(DoneAction done) {
    Reference record = done.subject();
    if (isFinal(record)) {
      return new UndoResult.Final(done.action(), Optional.of(record));
    }
    Instant now = clock.instant();
    Optional<Reopened> result = reopen(record, done.by(), now);
    if (result.isEmpty()) {
      return new UndoResult.Refused(record, UndoResult.Reason.ACTED);
    }
    auditLog.write(
        AuditEntry.of(now, done.by(), reopened, record).changing(result.get().changes()));
    result.get().events().forEach(events::fire);
    return new UndoResult.Reverted(done.action(), record);
  }
}
