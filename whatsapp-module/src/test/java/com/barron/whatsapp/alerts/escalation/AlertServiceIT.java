package com.barron.whatsapp.alerts.escalation;

import static com.barron.whatsapp.alerts.escalation.AlertFixture.SUE;
import static com.barron.whatsapp.alerts.escalation.AlertFixture.TICKET;
import static com.barron.whatsapp.alerts.escalation.AlertFixture.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.maintenance.TicketChanged;
import com.barron.production.maintenance.TicketStatus;
import com.barron.production.sla.Priority;
import com.barron.whatsapp.alerts.Acknowledgement;
import com.barron.whatsapp.alerts.Acknowledgement.NothingOpen;
import com.barron.whatsapp.alerts.Acknowledgement.Taken;
import com.barron.whatsapp.alerts.Acknowledgement.TakenBefore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlertServiceIT {
  private final AlertFixture floor = new AlertFixture();

  @Test
  void theFirstOneTakesItAndTheOthersHearWho() {
    floor.warned(TICKET, Priority.HIGH);
    assertThat(floor.acknowledge(TOM)).isEqualTo(new Taken());
    assertThat(floor.acknowledge(TOM)).isEqualTo(new TakenBefore(TOM));
    assertThat(floor.acknowledge(SUE)).isEqualTo(new TakenBefore(TOM));
    floor.after(0);
    assertThat(floor.told()).as("nothing was sent yet, and nothing is").isEmpty();
  }

  @Test
  void withoutAnAlertThereIsNothingToTake() {
    assertThat(floor.acknowledge(TOM)).isEqualTo(new NothingOpen());
    floor.warned(TICKET, Priority.HIGH);
    floor.does(
        () -> floor.subjects.on(new TicketChanged(TICKET, TicketStatus.RESOLVED, Priority.HIGH)));
    assertThat(floor.acknowledge(TOM)).isEqualTo(new NothingOpen());
  }

  @Test
  void takesBackWhatWaits() {
    floor.warned(TICKET, Priority.HIGH);
    floor.after(0);
    floor.acknowledge(SUE);
    assertThat(floor.outcomes()).isEqualTo("1 WITHDRAWN");
  }

  @Test
  void ofManyAtOnceOneTakesIt() {
    floor.warned(TICKET, Priority.HIGH);
    int many = 8;
    var together = new CyclicBarrier(many);
    List<CompletableFuture<Acknowledgement>> answers =
        IntStream.range(0, many)
            .mapToObj(
                one ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          meet(together);
                          return floor.acknowledge(TOM);
                        },
                        task -> new Thread(task).start()))
            .toList();
    assertThat(answers.stream().map(CompletableFuture::join))
        .filteredOn(answer -> answer.equals(new Taken()))
        .hasSize(1);
  }

  @Test
  void aPromiseThatIsKeptEndsIt() {
    floor.warned(TICKET, Priority.HIGH);
    floor.after(0);
    assertThat(floor.promise(TOM, Duration.ofMinutes(30))).isEqualTo(new Taken());
    floor.does(
        () -> floor.subjects.on(new TicketChanged(TICKET, TicketStatus.RESOLVED, Priority.HIGH)));
    floor.after(30);
    assertThat(floor.told()).containsExactly(TOM);
    assertThat(floor.state()).isEqualTo("OVER");
  }

  @Test
  void aPromiseThatIsBrokenGoesOneStepFurther() {
    floor.warned(TICKET, Priority.HIGH);
    floor.after(0);
    floor.promise(TOM, Duration.ofMinutes(30));
    floor.after(29);
    assertThat(floor.told()).containsExactly(TOM);
    floor.after(1);
    assertThat(floor.told()).containsExactly(SUE);
    assertThat(floor.state()).isEqualTo("OPEN");
    assertThat(floor.acknowledge(SUE)).isEqualTo(new Taken());
  }

  @Test
  void whoeverTookItCanPromiseAfterwards() {
    floor.warned(TICKET, Priority.HIGH);
    floor.after(0);
    floor.acknowledge(TOM);
    assertThat(floor.promise(SUE, Duration.ofMinutes(5))).isEqualTo(new TakenBefore(TOM));
    assertThat(floor.promise(TOM, Duration.ofMinutes(30))).isEqualTo(new Taken());
    floor.told();
    floor.after(30);
    assertThat(floor.told()).containsExactly(SUE);
  }

  private static void meet(CyclicBarrier together) {
    try {
      together.await();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
