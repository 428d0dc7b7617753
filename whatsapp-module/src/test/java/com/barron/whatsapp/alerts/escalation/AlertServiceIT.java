package com.barron.whatsapp.alerts.escalation;

import static com.barron.whatsapp.alerts.escalation.AlertFixture.SUE;
import static com.barron.whatsapp.alerts.escalation.AlertFixture.TICKET;
import static com.barron.whatsapp.alerts.escalation.AlertFixture.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.maintenance.TicketChanged;
import com.barron.production.maintenance.TicketStatus;
import com.barron.production.openwork.acknowledgement.AlertAcknowledgement;
import com.barron.production.openwork.acknowledgement.AlertAcknowledgement.NothingOpen;
import com.barron.production.openwork.acknowledgement.AlertAcknowledgement.Taken;
import com.barron.production.openwork.acknowledgement.AlertAcknowledgement.TakenBefore;
import com.barron.production.sla.Priority;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlertServiceIT {
  private final AlertFixture alertFixture = new AlertFixture();

  @Test
  void theFirstOneTakesItAndTheOthersHearWho() {
    alertFixture.warned(TICKET, Priority.HIGH);
    assertThat(alertFixture.acknowledge(TOM)).isEqualTo(new Taken());
    assertThat(alertFixture.acknowledge(TOM)).isEqualTo(new TakenBefore(TOM));
    assertThat(alertFixture.acknowledge(SUE)).isEqualTo(new TakenBefore(TOM));
    alertFixture.after(0);
    assertThat(alertFixture.told()).as("nothing was sent yet, and nothing is").isEmpty();
  }

  @Test
  void withoutAnAlertThereIsNothingToTake() {
    assertThat(alertFixture.acknowledge(TOM)).isEqualTo(new NothingOpen());
    alertFixture.warned(TICKET, Priority.HIGH);
    alertFixture.happens(
        () ->
            alertFixture.subjects.on(
                new TicketChanged(TICKET, TicketStatus.RESOLVED, Priority.HIGH)));
    assertThat(alertFixture.acknowledge(TOM)).isEqualTo(new NothingOpen());
  }

  @Test
  void takesBackWhatWaits() {
    alertFixture.warned(TICKET, Priority.HIGH);
    alertFixture.after(0);
    alertFixture.acknowledge(SUE);
    assertThat(alertFixture.outcomes()).isEqualTo("1 WITHDRAWN");
  }

  @Test
  void ofManyAtOnceOneTakesIt() {
    alertFixture.warned(TICKET, Priority.HIGH);
    int many = 8;
    var together = new CyclicBarrier(many);
    List<CompletableFuture<AlertAcknowledgement>> answers =
        IntStream.range(0, many)
            .mapToObj(
                one ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          meet(together);
                          return alertFixture.acknowledge(TOM);
                        },
                        task -> new Thread(task).start()))
            .toList();
    assertThat(answers.stream().map(CompletableFuture::join))
        .filteredOn(answer -> answer.equals(new Taken()))
        .hasSize(1);
  }

  @Test
  void aPromiseThatIsKeptEndsIt() {
    alertFixture.warned(TICKET, Priority.HIGH);
    alertFixture.after(0);
    assertThat(alertFixture.promise(TOM, Duration.ofMinutes(30))).isEqualTo(new Taken());
    alertFixture.happens(
        () ->
            alertFixture.subjects.on(
                new TicketChanged(TICKET, TicketStatus.RESOLVED, Priority.HIGH)));
    alertFixture.after(30);
    assertThat(alertFixture.told()).containsExactly(TOM);
    assertThat(alertFixture.state()).isEqualTo("OVER");
  }

  @Test
  void aPromiseThatIsBrokenGoesOneStepFurther() {
    alertFixture.warned(TICKET, Priority.HIGH);
    alertFixture.after(0);
    alertFixture.promise(TOM, Duration.ofMinutes(30));
    alertFixture.after(29);
    assertThat(alertFixture.told()).containsExactly(TOM);
    alertFixture.after(1);
    assertThat(alertFixture.told()).containsExactly(SUE);
    assertThat(alertFixture.state()).isEqualTo("OPEN");
    assertThat(alertFixture.acknowledge(SUE)).isEqualTo(new Taken());
  }

  @Test
  void whoeverTookItCanPromiseAfterwards() {
    alertFixture.warned(TICKET, Priority.HIGH);
    alertFixture.after(0);
    alertFixture.acknowledge(TOM);
    assertThat(alertFixture.promise(SUE, Duration.ofMinutes(5))).isEqualTo(new TakenBefore(TOM));
    assertThat(alertFixture.promise(TOM, Duration.ofMinutes(30))).isEqualTo(new Taken());
    alertFixture.told();
    alertFixture.after(30);
    assertThat(alertFixture.told()).containsExactly(SUE);
  }

  private static void meet(CyclicBarrier together) {
    try {
      together.await();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
