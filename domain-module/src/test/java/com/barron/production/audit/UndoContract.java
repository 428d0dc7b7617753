package com.barron.production.audit;

import static com.barron.production.demo.DemoSetting.ENGINEER;
import static com.barron.production.demo.DemoSetting.MANAGER;
import static com.barron.production.demo.DemoSetting.QUALITY;
import static com.barron.production.demo.DemoSetting.SUPERVISOR;
import static com.barron.production.demo.DemoSetting.TECHNICIAN;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.orders.Orders;
import com.barron.production.people.PersonId;
import com.barron.production.quality.Defects;
import com.barron.production.quality.Holds;
import com.barron.production.quality.RecordDefect;
import com.barron.production.quality.RecordResult;
import com.barron.production.quality.Severity;
import com.barron.production.reference.Reference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What all {@link Undo} does to a defect: the real one on a database, and those of tests. */
public abstract class UndoContract {
  private static final Reference ORDER = Reference.of("ORD-12345");
  private static final Duration AT_ONCE = Duration.ZERO;

  /** Works on a plant, in a transaction of its own if there is any, so much later than it was. */
  protected abstract <T> T inTransaction(Duration later, Function<Plant, T> work);

  /** Undo, and what it undoes. */
  public record Plant(Orders orders, Defects defects, Holds holds, Undo undo) {}

  @Test
  void whoRecordedNothingHasNothingToUndo() {
    recorded("INTERNAL_REJECT", TECHNICIAN);
    assertThat(undo(MANAGER, AT_ONCE)).isEqualTo(new UndoResult.Nothing());
  }

  @Test
  void theLastDefectIsWithdrawnWithItsHoldThenTheOneBefore() {
    Reference first = recorded("INTERNAL_REJECT", TECHNICIAN);
    Reference second = recorded("INTERNAL_REJECT", TECHNICIAN);
    assertThat(undo(TECHNICIAN, AT_ONCE))
        .isEqualTo(new UndoResult.Withdrawn(second, Optional.of(ORDER)));
    assertThat(heldBy()).contains(first).doesNotContain(second);
    assertThat(undo(TECHNICIAN, AT_ONCE))
        .isEqualTo(new UndoResult.Withdrawn(first, Optional.of(ORDER)));
    assertThat(heldBy()).doesNotContain(first, second);
  }

  @Test
  void aDefectThatHoldsNothingIsWithdrawnAlone() {
    Reference defect = recorded("COSMETIC", TECHNICIAN);
    assertThat(undo(TECHNICIAN, AT_ONCE))
        .isEqualTo(new UndoResult.Withdrawn(defect, Optional.empty()));
  }

  @Test
  void tellsWhatItWouldDoToARecord() {
    Reference first = recorded("INTERNAL_REJECT", QUALITY);
    assertThat(preview(first, AT_ONCE)).isEqualTo(UndoPreview.NEXT);
    assertThat(preview(first, Undo.WITHIN.plusSeconds(1))).isEqualTo(UndoPreview.STAYS);
    Reference second = recorded("INTERNAL_REJECT", QUALITY);
    assertThat(preview(first, AT_ONCE)).isEqualTo(UndoPreview.STAYS);
    undo(QUALITY, AT_ONCE);
    assertThat(preview(second, AT_ONCE)).isEqualTo(UndoPreview.WITHDRAWN);
    assertThat(preview(first, AT_ONCE)).isEqualTo(UndoPreview.NEXT);
  }

  private UndoPreview preview(Reference record, Duration later) {
    return inTransaction(later, plant -> plant.undo().of(record, QUALITY));
  }

  @Test
  void afterFiveMinutesItIsTooLate() {
    Reference defect = recorded("INTERNAL_REJECT", TECHNICIAN);
    assertThat(undo(TECHNICIAN, Undo.WITHIN.plusSeconds(1)))
        .isEqualTo(new UndoResult.TooLate(defect));
    assertThat(heldBy()).contains(defect);
    assertThat(undo(TECHNICIAN, Undo.WITHIN)).isInstanceOf(UndoResult.Withdrawn.class);
  }

  @Test
  void whatSomebodyActsOnStaysAndSoDoesTheOneBefore() {
    Reference before = recorded("INTERNAL_REJECT", ENGINEER);
    Reference defect = recorded("INTERNAL_REJECT", ENGINEER);
    release(defect, SUPERVISOR);
    assertThat(undo(ENGINEER, AT_ONCE))
        .isEqualTo(new UndoResult.Refused(defect, UndoResult.Reason.ACTED));
    assertThat(heldBy()).contains(before, defect);
  }

  @Test
  void whatIsOverStaysOver() {
    Reference defect = recorded("INTERNAL_REJECT", QUALITY);
    release(defect, SUPERVISOR);
    release(defect, MANAGER);
    assertThat(undo(QUALITY, AT_ONCE))
        .isEqualTo(new UndoResult.Refused(defect, UndoResult.Reason.OVER));
  }

  private Reference recorded(String type, PersonId by) {
    RecordResult result =
        inTransaction(
            AT_ONCE, it -> it.defects().record(new RecordDefect(ORDER, type, Severity.HIGH, by)));
    return ((RecordResult.Recorded) result).defect();
  }

  private void release(Reference defect, PersonId by) {
    inTransaction(AT_ONCE, it -> it.holds().release(defect, by));
  }

  private UndoResult undo(PersonId by, Duration later) {
    return inTransaction(later, it -> it.undo().undo(by));
  }

  private List<Reference> heldBy() {
    return inTransaction(AT_ONCE, it -> it.orders().find(ORDER)).found().orElseThrow().heldBy();
  }
}
