package com.barron.production.quality.handling;

import static com.barron.production.demo.DemoSetting.MANAGER;
import static com.barron.production.demo.DemoSetting.QUALITY;
import static com.barron.production.demo.DemoSetting.SUPERVISOR;
import static com.barron.production.demo.DemoSetting.TECHNICIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.demo.DemoSetting;
import com.barron.production.orders.OrderStatus;
import com.barron.production.orders.Orders;
import com.barron.production.people.NotAllowedException;
import com.barron.production.people.PersonId;
import com.barron.production.quality.DefectStatus;
import com.barron.production.quality.DefectView;
import com.barron.production.quality.Defects;
import com.barron.production.quality.Disposition;
import com.barron.production.quality.Holds;
import com.barron.production.quality.RecordDefect;
import com.barron.production.quality.RecordResult;
import com.barron.production.quality.Severity;
import com.barron.production.reference.Reference;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What all {@link DefectHandling} does: the real one on a database, and that of the tests. */
public abstract class DefectHandlingContract {
  /** Works on them, in a transaction of its own if they have any. */
  protected abstract <T> T inTransaction(Function<Quality, T> work);

  /** The handling of defects, and what it works on. */
  public record Quality(Orders orders, Defects defects, Holds holds, DefectHandling handling) {}

  @Test
  void whoComesFirstTakesCareOfADefect() {
    Reference defect = recorded("ORD-31001", "COSMETIC", Severity.LOW);
    assertThat(view(defect).assignee()).isEmpty();
    assertThat(acknowledge(defect, QUALITY)).contains(QUALITY);
    assertThat(acknowledge(defect, SUPERVISOR)).contains(QUALITY);
    assertThat(view(defect).assignee()).contains(QUALITY);
    assertThat(acknowledge(Reference.of("DEF-999999"), QUALITY)).isEmpty();
  }

  @Test
  void nobodyTakesCareOfADefectThatIsOver() {
    Reference defect = recorded("ORD-31002", "COSMETIC", Severity.LOW);
    close(defect, Disposition.REWORK, QUALITY);
    assertThat(acknowledge(defect, QUALITY)).isEmpty();
    assertThat(view(defect).assignee()).isEmpty();
  }

  @Test
  void qualityClosesADefectThatDoesNotBlockHoweverSevere() {
    Reference defect = recorded("ORD-31003", "COSMETIC", Severity.HIGH);
    assertThat(close(defect, Disposition.USE_AS_IS, QUALITY))
        .isInstanceOfSatisfying(
            CloseResult.Closed.class,
            closed -> assertThat(closed.order().status()).isEqualTo(OrderStatus.IN_PROGRESS));
    assertThat(view(defect).status()).isEqualTo(DefectStatus.RESOLVED);
    assertThat(view(defect).decision())
        .contains(new DefectView.Decision(Disposition.USE_AS_IS, "because", QUALITY));
    assertThat(close(defect, Disposition.SCRAP, QUALITY))
        .isEqualTo(refused(CloseResult.Reason.OVER));
  }

  @Test
  void oneDefectThatBlocksIsClosedByWhoMayReleaseItsHold() {
    Reference defect = recorded("ORD-31004", "INTERNAL_REJECT", Severity.MEDIUM);
    assertThat(close(defect, Disposition.SCRAP, QUALITY))
        .isEqualTo(refused(CloseResult.Reason.MAY_NOT_RELEASE));
    assertThat(view(defect).decision()).isEmpty();
    assertThat(close(defect, Disposition.SCRAP, SUPERVISOR))
        .isInstanceOfSatisfying(
            CloseResult.Closed.class, closed -> assertThat(closed.order().heldBy()).isEmpty());
    assertThat(view(defect).decision()).isPresent();
  }

  @Test
  void aCriticalOneNeedsTwoWhoSayTheSame() {
    Reference order = Reference.of("ORD-31005");
    Reference defect = recorded("ORD-31005", "INTERNAL_REJECT", Severity.HIGH);
    assertThat(close(defect, Disposition.SCRAP, SUPERVISOR))
        .isEqualTo(new CloseResult.SecondNeeded(order));
    assertThat(close(defect, Disposition.SCRAP, SUPERVISOR))
        .isEqualTo(refused(CloseResult.Reason.ASKED_BY_YOU));
    assertThat(close(defect, Disposition.REWORK, MANAGER))
        .isEqualTo(refused(CloseResult.Reason.OTHER_DISPOSITION));
    assertThat(view(defect).status()).isEqualTo(DefectStatus.OPEN);
    assertThat(close(defect, Disposition.SCRAP, MANAGER)).isInstanceOf(CloseResult.Closed.class);
    assertThat(view(defect).decision())
        .contains(new DefectView.Decision(Disposition.SCRAP, "because\nbecause", SUPERVISOR));
  }

  @Test
  void theReleaseOfTheHoldConfirmsTheDisposition() {
    Reference defect = recorded("ORD-31006", "INTERNAL_REJECT", Severity.HIGH);
    close(defect, Disposition.RETURN, SUPERVISOR);
    inTransaction(it -> it.holds().release(defect, MANAGER));
    assertThat(view(defect).status()).isEqualTo(DefectStatus.RESOLVED);
    assertThat(view(defect).decision())
        .contains(new DefectView.Decision(Disposition.RETURN, "because", SUPERVISOR));
  }

  @Test
  void theSecondPersonMaySayTheDispositionWhenTheFirstDidNot() {
    Reference defect = recorded("ORD-31007", "INTERNAL_REJECT", Severity.HIGH);
    inTransaction(it -> it.holds().release(defect, SUPERVISOR));
    assertThat(close(defect, Disposition.REWORK, MANAGER)).isInstanceOf(CloseResult.Closed.class);
    assertThat(view(defect).decision())
        .contains(new DefectView.Decision(Disposition.REWORK, "because", MANAGER));
  }

  @Test
  void whatIsRefusedIsForgotten() {
    Reference defect = recorded("ORD-31008", "INTERNAL_REJECT", Severity.HIGH);
    close(defect, Disposition.SCRAP, SUPERVISOR);
    inTransaction(it -> it.holds().refuse(defect, MANAGER, "no"));
    assertThat(view(defect).decision()).isEmpty();
    assertThat(close(defect, Disposition.REWORK, MANAGER))
        .isInstanceOf(CloseResult.SecondNeeded.class);
    assertThat(view(defect).decision())
        .contains(new DefectView.Decision(Disposition.REWORK, "because", MANAGER));
  }

  @Test
  void whoMayNotCloseDoesNotAndWhatIsUnknownIsSaid() {
    Reference defect = recorded("ORD-31009", "COSMETIC", Severity.LOW);
    assertThatThrownBy(() -> close(defect, Disposition.SCRAP, TECHNICIAN))
        .isInstanceOf(NotAllowedException.class);
    assertThat(view(defect).status()).isEqualTo(DefectStatus.OPEN);
    assertThat(close(Reference.of("DEF-999999"), Disposition.SCRAP, QUALITY))
        .isEqualTo(refused(CloseResult.Reason.UNKNOWN));
  }

  private Optional<PersonId> acknowledge(Reference defect, PersonId by) {
    return inTransaction(it -> it.handling().acknowledge(defect, by));
  }

  private CloseResult close(Reference defect, Disposition disposition, PersonId by) {
    return inTransaction(
        it -> it.handling().close(new CloseDefect(defect, disposition, "because", by)));
  }

  private DefectView view(Reference defect) {
    return inTransaction(it -> it.defects().find(defect)).found().orElseThrow();
  }

  private Reference recorded(String number, String type, Severity severity) {
    Reference order = Reference.of(number);
    inTransaction(it -> it.orders().plan(order, "Pump", DemoSetting.NOW.plus(Duration.ofDays(7))));
    inTransaction(it -> it.orders().start(order));
    RecordResult result =
        inTransaction(
            it -> it.defects().record(new RecordDefect(order, type, severity, TECHNICIAN)));
    return ((RecordResult.Recorded) result).defect();
  }

  private static CloseResult refused(CloseResult.Reason reason) {
    return new CloseResult.Refused(reason);
  }
}
