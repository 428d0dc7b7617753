package com.barron.production.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.demo.DemoSetting;
import com.barron.production.people.NotAllowedException;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all {@link Sops} do: the real ones on a database, and those that tests use. */
public abstract class SopsContract {
  private static final Reference SOP = Reference.of("SOP-101");
  private static final Reference REVISED = Reference.of("SOP-102");
  private static final Reference WITHOUT_STEPS = Reference.of("SOP-103");
  private static final Reference ORDER = Reference.of("ORD-12345");

  /** Works on them, in a transaction of its own if they have any. */
  protected abstract <T> T inTransaction(Function<Sops, T> work);

  /** Brings another revision of a procedure into force, with these steps. */
  protected abstract void revise(Reference sop, String... steps);

  @Test
  void theStepsAreNumberedInOrder() {
    List<SopView.Step> steps = found(SOP).steps();
    assertThat(steps)
        .extracting(SopView.Step::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, steps.size()).boxed().toList());
  }

  @Test
  void aReportedFailureIsOpenOnItsStep() {
    Reference failure = reported(2, OptionalInt.of(found(SOP).revision()));
    assertThat(found(SOP).openFailures())
        .contains(
            new SopView.OpenFailure(
                failure,
                2,
                found(SOP).steps().get(1).title(),
                ORDER,
                Optional.of("It slips"),
                DemoSetting.NOW));
  }

  @Test
  void aFailureIsToldByItsNumber() {
    Reference failure = reported(2, OptionalInt.empty());
    FailureView view = failure(failure).found().orElseThrow();
    assertThat(view)
        .isEqualTo(
            new FailureView(
                failure,
                SOP,
                found(SOP).title(),
                2,
                found(SOP).steps().get(1).title(),
                ORDER,
                Optional.of("It slips"),
                FailureStatus.OPEN,
                DemoSetting.TECHNICIAN,
                DemoSetting.NOW,
                Optional.empty()));
    assertThat(failure(Reference.of("SOPF-999999")).found()).isEmpty();
  }

  private Match<FailureView> failure(Reference number) {
    return inTransaction(it -> it.failure(number));
  }

  @Test
  void withoutARevisionTheOneInForceCounts() {
    Reference failure = reported(1, OptionalInt.empty());
    assertThat(open(SOP)).contains(failure);
  }

  @Test
  void openFailuresAreToldTheOldestFirst() {
    Reference first = reported(2, OptionalInt.empty());
    Reference second = reported(1, OptionalInt.empty());
    assertThat(open(SOP)).containsSubsequence(first, second);
    assertThat(found(SOP).openFailures())
        .isSortedAccordingTo(Comparator.comparing(SopView.OpenFailure::reportedAt));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 99})
  void aStepThatDoesNotExistCannotFail(int step) {
    assertNothingReported(SOP, step, OptionalInt.empty());
  }

  @Test
  void aStepOfAnotherRevisionOrProcedureCannotFail() {
    assertNothingReported(SOP, 1, OptionalInt.of(found(SOP).revision() - 1));
    assertNothingReported(SOP, 1, OptionalInt.of(found(SOP).revision() + 1));
    assertNothingReported(WITHOUT_STEPS, 1, OptionalInt.empty());
    assertThat(report(Reference.of("SOP-999"), 1, OptionalInt.empty()))
        .isEqualTo(new ReportFailureResult.NoSuchStep());
  }

  @Test
  void aProcedureMayHaveNoSteps() {
    assertThat(found(WITHOUT_STEPS).steps()).isEmpty();
    assertThat(found(WITHOUT_STEPS).openFailures()).isEmpty();
  }

  @Test
  void aRevisionHasItsOwnStepsAndKeepsTheOpenFailures() {
    SopView before = found(REVISED);
    Reference failure =
        ((ReportFailureResult.Reported) report(REVISED, 3, OptionalInt.of(before.revision())))
            .failure();
    List<SopView.OpenFailure> open = found(REVISED).openFailures();

    revise(REVISED, "Wipe", "Clamp");

    SopView revised = found(REVISED);
    assertThat(revised.revision()).isEqualTo(before.revision() + 1);
    assertThat(revised.steps())
        .containsExactly(new SopView.Step(1, "Wipe"), new SopView.Step(2, "Clamp"));
    assertThat(revised.openFailures()).isEqualTo(open);
    assertThat(open(REVISED)).contains(failure);
    assertNothingReported(REVISED, 1, OptionalInt.of(before.revision()));
    assertNothingReported(REVISED, 3, OptionalInt.empty());
  }

  @Test
  void aFailureIsClosedOnceWithWhatWasDone() {
    Reference failure = reported(2, OptionalInt.empty());
    assertThatThrownBy(() -> close(failure, DemoSetting.TECHNICIAN))
        .isInstanceOf(NotAllowedException.class);
    assertThat(open(SOP)).contains(failure);
    assertThat(close(failure, DemoSetting.QUALITY)).isEqualTo(new CloseFailureResult.Closed());
    assertThat(open(SOP)).doesNotContain(failure);
    FailureView view = inTransaction(it -> it.failure(failure)).found().orElseThrow();
    assertThat(view.status()).isEqualTo(FailureStatus.RESOLVED);
    assertThat(view.closing())
        .contains(new FailureView.Closing("Replaced the gauge", DemoSetting.QUALITY));
    assertThat(close(failure, DemoSetting.SUPERVISOR))
        .isEqualTo(new CloseFailureResult.Refused(CloseFailureResult.Reason.OVER));
    assertThat(close(Reference.of("SOPF-999999"), DemoSetting.QUALITY))
        .isEqualTo(new CloseFailureResult.Refused(CloseFailureResult.Reason.UNKNOWN));
  }

  private CloseFailureResult close(Reference failure, PersonId by) {
    return inTransaction(it -> it.close(new CloseFailure(failure, "Replaced the gauge", by)));
  }

  @Test
  void offersProceduresOneTypingErrorAway() {
    Match<SopView> match = inTransaction(it -> it.find(Reference.of("SOP-110")));
    assertThat(match).isEqualTo(new Match.Missing<>(List.of(SOP)));
  }

  private void assertNothingReported(Reference sop, int step, OptionalInt revision) {
    SopView before = found(sop);
    assertThat(report(sop, step, revision)).isEqualTo(new ReportFailureResult.NoSuchStep());
    assertThat(found(sop)).isEqualTo(before);
  }

  private ReportFailureResult report(Reference sop, int step, OptionalInt revision) {
    return inTransaction(
        it ->
            it.reportFailure(
                new ReportFailure(sop, revision, step, ORDER, "It slips", DemoSetting.TECHNICIAN)));
  }

  private Reference reported(int step, OptionalInt revision) {
    return ((ReportFailureResult.Reported) report(SOP, step, revision)).failure();
  }

  private List<Reference> open(Reference sop) {
    return found(sop).openFailures().stream().map(SopView.OpenFailure::reference).toList();
  }

  private SopView found(Reference sop) {
    return inTransaction(it -> it.find(sop)).found().orElseThrow();
  }
}
