package com.barron.whatsapp.alerts.escalation;

import static com.barron.whatsapp.alerts.escalation.AlertFixture.SUE;
import static com.barron.whatsapp.alerts.escalation.AlertFixture.TICKET;
import static com.barron.whatsapp.alerts.escalation.AlertFixture.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.maintenance.TicketAction;
import com.barron.production.maintenance.TicketWasHandled;
import com.barron.production.maintenance.promise.TicketWasPromised;
import com.barron.production.orders.assignment.OrderWasAcknowledged;
import com.barron.production.quality.handling.DefectWasAcknowledged;
import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AcknowledgementObserverIT {
  private final AlertFixture alertFixture = new AlertFixture();
  private final AcknowledgementObserver care = new AcknowledgementObserver(alertFixture.alerts);

  @ParameterizedTest
  @EnumSource(
      value = TicketAction.class,
      names = {"ACKNOWLEDGE", "WAIT_FOR_PARTS"})
  void whoeverTakesCareOfATicketEndsItsAlert(TicketAction action) {
    alertFixture.breached(TICKET, Priority.HIGH);
    alertFixture.after(0);
    assertThat(alertFixture.told()).containsExactly(TOM);

    alertFixture.happens(() -> care.on(new TicketWasHandled(TICKET, action, SUE, "")));

    assertThat(alertFixture.state()).isEqualTo("ACKNOWLEDGED");
    alertFixture.after(600);
    assertThat(alertFixture.told()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = TicketAction.class,
      names = {"NOTE", "JOIN", "ASSIGN", "REPRIORITISE", "REOPEN", "CONTINUE"})
  void whoeverDoesSomethingElseTakesNoCare(TicketAction action) {
    alertFixture.breached(TICKET, Priority.HIGH);
    alertFixture.after(0);

    alertFixture.happens(() -> care.on(new TicketWasHandled(TICKET, action, SUE, "")));

    assertThat(alertFixture.state()).isEqualTo("OPEN");
  }

  @Test
  void aPromiseIsAwaited() {
    alertFixture.breached(TICKET, Priority.HIGH);
    alertFixture.after(0);
    Instant until = Clock.systemUTC().instant().plusSeconds(1_800);

    alertFixture.happens(() -> care.on(new TicketWasPromised(TICKET, TOM, until)));

    assertThat(alertFixture.state()).isEqualTo("ACKNOWLEDGED");
    alertFixture.told();
    alertFixture.after(29);
    assertThat(alertFixture.told()).isEmpty();
    alertFixture.after(2);
    assertThat(alertFixture.told()).containsExactly(SUE);
  }

  @Test
  void whoeverTakesADefectEndsItsAlert() {
    Reference defect = Reference.of("DEF-98765");
    alertFixture.breached(defect, Priority.HIGH);

    alertFixture.happens(() -> care.on(new DefectWasAcknowledged(defect, SUE)));

    assertThat(alertFixture.state()).isEqualTo("ACKNOWLEDGED");
  }

  @Test
  void whoeverTakesAnOrderEndsItsAlert() {
    Reference order = Reference.of("ORD-98765");
    alertFixture.breached(order, Priority.HIGH);

    alertFixture.happens(() -> care.on(new OrderWasAcknowledged(order, SUE)));

    assertThat(alertFixture.state()).isEqualTo("ACKNOWLEDGED");
  }
}
