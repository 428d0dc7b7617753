package com.barron.production.audit;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Takes back that somebody takes care of records of one kind: nobody does, as before. */
public abstract class AssignmentReversal implements Reversal {
  private final AuditAction acknowledged;
  private final AuditAction reverted;
  private final AuditLog auditLog;
  private final Event<Object> events;
  private final Clock clock;

  /**
   * A reversal of this owner.
   *
   * @param acknowledged how the audit calls that somebody takes care
   * @param reverted how it calls that this is taken back
   */
  protected AssignmentReversal(
      AuditAction acknowledged,
      AuditAction reverted,
      AuditLog auditLog,
      Event<Object> events,
      Clock clock) {
    this.acknowledged = acknowledged;
    this.reverted = reverted;
    this.auditLog = auditLog;
    this.events = events;
    this.clock = clock;
  }

  /** Nobody takes care of the record any more; false unless it is open and this person's. */
  protected abstract boolean unassign(Reference record, PersonId by);

  /** The event that tells of it. */
  protected abstract Object unassigned(Reference record);

  @Override
  public final Set<AuditAction> actions() {
    return Set.of(acknowledged);
  }

  @Override
  public final UndoResult reverse(DoneAction done) {
    Reference record = done.subject();
    if (!unassign(record, done.by())) {
      return new UndoResult.Refused(record, UndoResult.Reason.ACTED);
    }
    auditLog.write(
        AuditEntry.of(clock.instant(), done.by(), reverted, record)
            .changing(Changes.none().with("assignee", done.by(), Optional.empty())));
    events.fire(unassigned(record));
    return new UndoResult.Reverted(done.action(), record);
  }
}
