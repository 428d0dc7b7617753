package com.barron.whatsapp.news;

import static com.barron.whatsapp.news.NewsFixture.RITA;
import static com.barron.whatsapp.news.NewsFixture.SUE;
import static com.barron.whatsapp.news.NewsFixture.TIM;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.reference.Reference;
import com.barron.production.sla.PromiseIsLate;
import com.barron.production.sla.SlaClocks;
import com.barron.production.sla.responsibility.ResponsiblePeople;
import com.barron.whatsapp.channel.Choice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** Tim promised when MAINT-556 would be done, and the time has passed. */
class PromiseTaskIT {
  private static final Reference TICKET = Reference.of("MAINT-556");
  private static final Reference ORDER = Reference.of("ORD-12345");

  private final NewsFixture fixture = new NewsFixture();
  private final Queue<List<Reference>> passed = new ArrayDeque<>();
  private final Queue<List<Reference>> paused = new ArrayDeque<>();
  private final PromiseTask task =
      new PromiseTask(
          fixture.transactions,
          Stub.of(
              SlaClocks.class,
              Map.of(
                  "takePassedPromises",
                  arguments -> passed.isEmpty() ? List.of() : passed.remove(),
                  "takeLongPauses",
                  arguments -> paused.isEmpty() ? List.of() : paused.remove())),
          fixture.newsSender,
          new SupervisionNotifier(fixture.newsSender));

  @Test
  void whoeverTookTheTicketIsAskedOnce() {
    fixture.responsible.put(TICKET, new ResponsiblePeople(Optional.of(TIM), Optional.of(RITA)));
    passed.add(List.of(TICKET));
    task.run();
    assertThat(fixture.text(TIM)).isEqualTo("⏰ MAINT-556 was expected to be done by now. Is it?");
    assertThat(fixture.sent.get(0).reply().choices())
        .extracting(Choice::id)
        .containsExactly("DONE MAINT-556", "ETA MAINT-556 30m");
    assertThat(fixture.text(SUE))
        .isEqualTo("⏰ MAINT-556 is not done by the time that was promised.");
    assertThat(fixture.told()).containsExactly(TIM, SUE);
    task.run();
    assertThat(fixture.told()).isEmpty();
  }

  @Test
  void supervisorsHearOfAPauseThatTakesLong() {
    fixture.responsible.put(TICKET, new ResponsiblePeople(Optional.of(TIM), Optional.of(RITA)));
    paused.add(List.of(TICKET));
    task.run();
    assertThat(fixture.text(SUE)).isEqualTo("⏸️ MAINT-556 has waited for long.");
    assertThat(fixture.told()).containsExactlyInAnyOrder(TIM, SUE);
  }

  @Test
  void supervisorsHearOfATimeBehindTheDeadline() {
    Instant deadline = Instant.EPOCH;
    fixture.happens(
        () ->
            new SupervisionNotifier(fixture.newsSender)
                .on(new PromiseIsLate(TICKET, deadline.plus(Duration.ofHours(3)), deadline)));
    assertThat(fixture.text(SUE)).isEqualTo("⏰ MAINT-556 is expected 3h 0m behind its deadline.");
    assertThat(fixture.told()).containsExactly(SUE);
  }

  @Test
  void ofWhatNobodyTakesSupervisorsHear() {
    passed.add(List.of(ORDER));
    task.run();
    assertThat(fixture.told()).containsExactly(SUE);
  }
}
