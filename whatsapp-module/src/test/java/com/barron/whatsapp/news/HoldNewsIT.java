package com.barron.whatsapp.news;

import static com.barron.whatsapp.news.NewsFixture.EVE;
import static com.barron.whatsapp.news.NewsFixture.MAX;
import static com.barron.whatsapp.news.NewsFixture.NOW;
import static com.barron.whatsapp.news.NewsFixture.RITA;
import static com.barron.whatsapp.news.NewsFixture.SUE;
import static com.barron.whatsapp.news.NewsFixture.TIM;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.access.Role;
import com.barron.production.bom.BomChanges;
import com.barron.production.bom.ChangeStatus;
import com.barron.production.bom.ChangeView;
import com.barron.production.bom.ChangeWasDecided;
import com.barron.production.bom.ChangeWasSubmitted;
import com.barron.production.bom.Quantity;
import com.barron.production.orders.OrderStatus;
import com.barron.production.orders.OrderView;
import com.barron.production.orders.Orders;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonTookRole;
import com.barron.production.people.PersonView;
import com.barron.production.people.roles.RoleWasAsked;
import com.barron.production.quality.DefectStatus;
import com.barron.production.quality.DefectType;
import com.barron.production.quality.DefectView;
import com.barron.production.quality.DefectWasRecorded;
import com.barron.production.quality.Defects;
import com.barron.production.quality.Disposition;
import com.barron.production.quality.HoldWasReleased;
import com.barron.production.quality.ReleaseWasAsked;
import com.barron.production.quality.Severity;
import com.barron.production.quality.handling.DefectWasClosed;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.sla.SlaHealth;
import com.barron.production.sla.responsibility.ResponsiblePeople;
import com.barron.production.sop.FailureWasClosed;
import com.barron.whatsapp.channel.Choice;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Holds and decisions: who waits for them hears of them. */
class HoldNewsIT {
  private static final Reference DEFECT = Reference.of("DEF-98765");
  private static final Reference ORDER = Reference.of("ORD-12345");
  private static final Reference CHANGE = Reference.of("BCR-301");

  private final NewsFixture fixture = new NewsFixture();
  private final HoldNotifier holds =
      new HoldNotifier(
          Stub.of(Orders.class, Map.of("find", arguments -> new Match.Found<>(order()))),
          fixture.newsSender);
  private final DecisionNotifier decisions =
      new DecisionNotifier(
          Stub.of(Defects.class, Map.of("find", arguments -> new Match.Found<>(defect()))),
          Stub.of(BomChanges.class, Map.of("change", arguments -> Optional.of(change()))),
          fixture.newsSender,
          Clock.fixed(NOW, ZoneOffset.UTC));

  HoldNewsIT() {
    fixture.responsible.put(DEFECT, new ResponsiblePeople(Optional.empty(), Optional.of(RITA)));
  }

  @Test
  void theTeamAndTheSupervisorsHearOfACriticalHold() {
    recorded(Severity.HIGH, true);
    assertThat(fixture.text(SUE))
        .isEqualTo(
            "🔴 ORD-12345 is ON HOLD because of DEF-98765: Internal Reject, High.\nRecorded by Person 2.");
    assertThat(fixture.sent.get(0).reply().choices())
        .extracting(Choice::id)
        .containsExactly("ORD-12345");
    assertThat(fixture.told()).containsExactlyInAnyOrder(TIM, SUE);
  }

  @Test
  void nobodyHearsOfADefectThatHoldsNothingOrIsNotHigh() {
    recorded(Severity.HIGH, false);
    recorded(Severity.MEDIUM, true);
    assertThat(fixture.told()).isEmpty();
  }

  @Test
  void whoRecordedADefectAndWhoAskedForItsReleaseHearOfTheRelease() {
    fixture.happens(
        () -> holds.on(new HoldWasReleased(DEFECT, ORDER, MAX, RITA, Optional.of(SUE))));
    assertThat(fixture.text(RITA))
        .isEqualTo("✅ DEF-98765 is released by Person 5.\nOrder ORD-12345: In Progress");
    assertThat(fixture.told()).containsExactlyInAnyOrder(RITA, SUE);
  }

  @Test
  void whoRecordedADefectThatHeldNothingHearsThatItIsClosed() {
    fixture.happens(() -> holds.on(closed(false)));
    assertThat(fixture.text(RITA)).isEqualTo("✅ DEF-98765 is closed by Person 5: Scrap.\ncracked");
    assertThat(fixture.told()).containsExactly(RITA);
  }

  @Test
  void theEndOfOneThatHeldItsOrderIsToldWithTheRelease() {
    fixture.happens(() -> holds.on(closed(true)));
    assertThat(fixture.told()).isEmpty();
  }

  @Test
  void whoReportedAFailedStepHearsThatItIsClosed() {
    fixture.happens(
        () ->
            decisions.on(
                new FailureWasClosed(
                    Reference.of("SOPF-200"), Reference.of("SOP-101"), "wiped it", MAX, RITA)));
    assertThat(fixture.text(RITA)).isEqualTo("✅ SOPF-200 is closed by Person 5.\nwiped it");
    assertThat(fixture.told()).containsExactly(RITA);
  }

  private static DefectWasClosed closed(boolean blocking) {
    return new DefectWasClosed(DEFECT, ORDER, blocking, Disposition.SCRAP, "cracked", MAX);
  }

  @Test
  void aSecondPersonReadsTheDispositionThatWasAskedFor() {
    fixture.happens(() -> decisions.on(new ReleaseWasAsked(DEFECT, ORDER, SUE, RITA)));
    assertThat(fixture.text(MAX)).endsWith("They say: Scrap. cracked");
  }

  @Test
  void whoReleasesTheirOwnDefectIsNotTold() {
    fixture.happens(
        () -> holds.on(new HoldWasReleased(DEFECT, ORDER, RITA, RITA, Optional.empty())));
    assertThat(fixture.told()).isEmpty();
  }

  @Test
  void aSecondPersonIsAskedForWhoNeitherAskedNorRecorded() {
    fixture.people.with(9, Role.SUPERVISOR, null, null);
    fixture.happens(() -> decisions.on(new ReleaseWasAsked(DEFECT, ORDER, SUE, new PersonId(9))));
    assertThat(fixture.sent.get(0).reply().choices())
        .extracting(Choice::id)
        .containsExactly("RELEASE DEF-98765", "REFUSE DEF-98765");
    assertThat(fixture.told()).containsExactly(MAX);
  }

  @Test
  void whoRecordedTheDefectMayAskToo() {
    fixture.happens(() -> decisions.on(new ReleaseWasAsked(DEFECT, ORDER, SUE, SUE)));
    assertThat(fixture.told()).containsExactly(MAX);
  }

  @Test
  void everybodyWhoMayDecideHearsOfAChange() {
    fixture.happens(() -> decisions.on(new ChangeWasSubmitted(CHANGE, Reference.of("BOM-2001"))));
    assertThat(fixture.told()).containsExactlyInAnyOrder(SUE, MAX, EVE);
  }

  @Test
  void whoProposedAChangeHearsOfTheDecision() {
    fixture.happens(
        () ->
            decisions.on(
                new ChangeWasDecided(CHANGE, Reference.of("BOM-2001"), ChangeStatus.APPROVED)));
    assertThat(fixture.text(RITA)).isEqualTo("📝 Your BOM change BCR-301 was approved.");
    assertThat(fixture.told()).containsExactly(RITA);
  }

  @Test
  void whoAskedForARoleHearsOfItAndSoDoesWhoHasIt() {
    fixture.happens(() -> decisions.on(new PersonTookRole(TIM, Role.SUPERVISOR, MAX, SUE)));
    assertThat(fixture.text(MAX))
        .isEqualTo("👤 Person 3 has the role that you asked for: Supervisor.");
    assertThat(fixture.text(TIM)).startsWith("👤 Your role is now: Supervisor.");
    assertThat(fixture.told()).containsExactlyInAnyOrder(MAX, TIM);
  }

  @Test
  void whoMayConfirmARoleHearsOfItWithBothAnswers() {
    PersonView tim = new PersonView(TIM, "Person 3", Role.TECHNICIAN, "en");
    fixture.happens(() -> decisions.on(new RoleWasAsked(tim, Role.SUPERVISOR, MAX)));
    assertThat(fixture.text(SUE))
        .startsWith("🔐 Person 5 asks for another role of Person 3: Technician → Supervisor.");
    assertThat(fixture.told()).containsExactly(SUE);
  }

  private void recorded(Severity severity, boolean holdsOrder) {
    fixture.happens(
        () ->
            holds.on(
                new DefectWasRecorded(
                    DEFECT,
                    ORDER,
                    new DefectType("INTERNAL_REJECT", "Internal Reject", true),
                    severity,
                    holdsOrder,
                    RITA)));
  }

  private static DefectView defect() {
    return new DefectView(
        DEFECT,
        ORDER,
        "Internal Reject",
        Severity.HIGH,
        DefectStatus.OPEN,
        RITA,
        NOW.minus(Duration.ofHours(2)),
        true,
        Optional.empty(),
        true,
        Optional.empty(),
        Optional.of(new DefectView.Decision(Disposition.SCRAP, "cracked", RITA)));
  }

  private static OrderView order() {
    return new OrderView(
        ORDER, "Pump", OrderStatus.IN_PROGRESS, 75, NOW, SlaHealth.ON_TRACK, List.of());
  }

  private static ChangeView change() {
    return new ChangeView(
        CHANGE,
        Reference.of("BOM-2001"),
        "BOLT-M8-30",
        Quantity.of(4),
        Quantity.of(6),
        "stronger",
        ChangeStatus.SUBMITTED,
        RITA,
        NOW);
  }
}
