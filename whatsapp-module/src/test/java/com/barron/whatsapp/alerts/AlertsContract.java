package com.barron.whatsapp.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.openwork.acknowledgement.AlertAcknowledgement;
import com.barron.production.openwork.acknowledgement.Alerts;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How all {@link Alerts} are answered: the real ones on a database, and those that tests use. */
public abstract class AlertsContract {
  private static final Reference TICKET = Reference.of("MAINT-555");
  private static final Reference OTHER = Reference.of("MAINT-553");
  private static final PersonId TOM = new PersonId(1);
  private static final PersonId SUE = new PersonId(4);
  private static final AlertAcknowledgement TAKEN = new AlertAcknowledgement.Taken();
  private static final AlertAcknowledgement NOTHING_OPEN = new AlertAcknowledgement.NothingOpen();
  private static final AlertAcknowledgement TAKEN_BY_TOM =
      new AlertAcknowledgement.TakenBefore(TOM);

  private static final Instant IN_TIME = Instant.parse("2126-03-02T08:00:00Z");

  protected abstract Alerts alerts();

  /** The subject's clock raises an alert, or one more. */
  protected abstract void raise(Reference subject);

  @Test
  void withoutAnAlertThereIsNothingToTakeOrToPromise() {
    raise(OTHER);
    assertThat(acknowledge(TOM)).isEqualTo(NOTHING_OPEN);
    assertThat(promise(TOM)).isEqualTo(NOTHING_OPEN);
  }

  @Test
  void theFirstOneTakesItAndTheOthersHearWho() {
    raise(TICKET);
    assertThat(acknowledge(TOM)).isEqualTo(TAKEN);
    assertThat(acknowledge(TOM)).isEqualTo(TAKEN_BY_TOM);
    assertThat(acknowledge(SUE)).isEqualTo(TAKEN_BY_TOM);
    assertThat(promise(SUE)).isEqualTo(TAKEN_BY_TOM);
    assertThat(acknowledge(SUE)).as("nothing changed").isEqualTo(TAKEN_BY_TOM);
  }

  @Test
  void whoeverPromisesTakesIt() {
    raise(TICKET);
    assertThat(promise(TOM)).isEqualTo(TAKEN);
    assertThat(acknowledge(SUE)).isEqualTo(TAKEN_BY_TOM);
  }

  @Test
  void whoeverTookItCanPromiseAfterwardsAndAnew() {
    raise(TICKET);
    acknowledge(TOM);
    assertThat(promise(TOM)).isEqualTo(TAKEN);
    assertThat(promise(TOM)).isEqualTo(TAKEN);
  }

  @Test
  void anotherAlertCanBeTakenBySomebodyElse() {
    raise(TICKET);
    acknowledge(TOM);
    raise(TICKET);
    assertThat(acknowledge(SUE)).isEqualTo(TAKEN);
    assertThat(acknowledge(TOM)).isEqualTo(new AlertAcknowledgement.TakenBefore(SUE));
  }

  private AlertAcknowledgement acknowledge(PersonId by) {
    return alerts().acknowledge(TICKET, by);
  }

  private AlertAcknowledgement promise(PersonId by) {
    return alerts().promise(TICKET, by, IN_TIME);
  }
}
