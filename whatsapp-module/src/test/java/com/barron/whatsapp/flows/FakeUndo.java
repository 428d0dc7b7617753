package com.barron.whatsapp.flows;

import com.barron.production.audit.Undo;
import com.barron.production.audit.UndoPreview;
import com.barron.production.audit.UndoResult;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Withdraws the defects in memory; a test says what else was done last. */
final class FakeUndo implements Undo {
  /** What cannot be taken back and was done after all that can. */
  final Deque<UndoResult> next = new ArrayDeque<>();

  private final FakeDefects defects;
  private final FakeHolds holds;
  private final Clock clock;

  FakeUndo(FakeDefects defects, FakeHolds holds, Clock clock) {
    this.defects = defects;
    this.holds = holds;
    this.clock = clock;
  }

  @Override
  public UndoResult undo(PersonId by) {
    if (!next.isEmpty()) {
      return next.pop();
    }
    return defects.lastOf(by).map(this::withdraw).orElseGet(UndoResult.Nothing::new);
  }

  @Override
  public UndoPreview of(Reference record, PersonId by) {
    Optional<FakeDefects.KnownDefect> defect = defects.known(record);
    if (defect.isEmpty() || defects.isWithdrawn(record)) {
      return UndoPreview.WITHDRAWN;
    }
    boolean isNext =
        next.isEmpty()
            && defects.lastOf(by).filter(record::equals).isPresent()
            && !defect.get().since().plus(WITHIN).isBefore(clock.instant());
    return isNext ? UndoPreview.NEXT : UndoPreview.STAYS;
  }

  private UndoResult withdraw(Reference number) {
    FakeDefects.KnownDefect defect = defects.known(number).orElseThrow();
    if (defect.since().plus(WITHIN).isBefore(clock.instant())) {
      return new UndoResult.TooLate(number);
    }
    if (defect.isOver()) {
      return new UndoResult.Refused(number, UndoResult.Reason.OVER);
    }
    if (holds.isReleaseAsked(number)) {
      return new UndoResult.Refused(number, UndoResult.Reason.ACTED);
    }
    boolean held = defects.holding().contains(number);
    defects.withdraw(number);
    return new UndoResult.Withdrawn(number, Optional.of(defect.order()).filter(order -> held));
  }
}
