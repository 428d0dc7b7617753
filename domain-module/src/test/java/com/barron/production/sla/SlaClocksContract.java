package com.barron.production.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.demo.DemoSetting;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What all {@link SlaClocks} answer, now: the real ones on a database, and those that tests use.
 * What changes a clock is no part of it.
 */
public abstract class SlaClocksContract {
  private static final Instant NOW = DemoSetting.NOW;

  /** Works on them, in a transaction of its own if they have any. */
  protected abstract <T> T inTransaction(Function<SlaClocks, T> work);

  /** A ticket that waited for parts for an hour, once, and is worked on again. */
  protected abstract Reference resumed();

  @ParameterizedTest
  @CsvSource({
    "MAINT-555, ON_TRACK",
    "MAINT-553, WARNING",
    "MAINT-551, BREACHED",
    "MAINT-540, PAUSED",
    "MAINT-541, MET",
    "MAINT-542, MISSED",
    "ORD-12346, ON_TRACK",
    "DEF-98764, ON_TRACK"
  })
  void theHealthFitsTheTimeThatIsLeft(String subject, SlaHealth health) {
    SlaView clock = status(Reference.of(subject));
    assertThat(clock.subject()).hasToString(subject);
    assertThat(clock.health()).isEqualTo(health);
    assertThat(clock.deadline()).isEqualTo(NOW.plus(clock.remaining()));
    boolean inTime = clock.remaining().compareTo(Duration.ZERO) > 0;
    assertThat(inTime).isNotEqualTo(health == SlaHealth.BREACHED || health == SlaHealth.MISSED);
    if (health == SlaHealth.ON_TRACK || health == SlaHealth.WARNING) {
      assertThat(clock.remaining().compareTo(clock.warningBefore()) < 0)
          .isEqualTo(health == SlaHealth.WARNING);
    }
  }

  @ParameterizedTest
  @CsvSource({"MAINT-555, HIGH, 48, 6", "DEF-98764, HIGH, 24, 4", "ORD-12346, MEDIUM, 336, 24"})
  void thePolicyOfItsKindAndPriorityCounts(
      String subject, Priority priority, long target, long warning) {
    SlaView clock = status(Reference.of(subject));
    assertThat(clock.priority()).isEqualTo(priority);
    assertThat(clock.target()).isEqualTo(Duration.ofHours(target));
    assertThat(clock.warningBefore()).isEqualTo(Duration.ofHours(warning));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MAINT-555",
        "MAINT-553",
        "MAINT-551",
        "MAINT-540",
        "MAINT-541",
        "MAINT-542",
        "ORD-12346",
        "DEF-98764"
      })
  void theExplanationFitsTheStatus(String number) {
    Reference subject = Reference.of(number);
    SlaExplanation why = why(subject);
    assertThat(why.status()).isEqualTo(status(subject));
    assertThat(why.calendar()).isEqualTo("24 hours, 7 days");
    assertThat(why.due())
        .isEqualTo(
            Optional.of(why.status().deadline())
                .filter(due -> subject.kind() == ReferenceKind.ORDER));
    assertThat(why.elapsed()).isEqualTo(why.status().target().minus(why.status().remaining()));
    assertTimeIsToldWithoutGaps(why);
  }

  @Test
  void aClockThatRunsCountsUntilNow() {
    SlaExplanation why = why(Reference.of("MAINT-555"));
    assertThat(why.intervals())
        .containsExactly(
            new SlaExplanation.Interval(
                NOW.minus(why.elapsed()), Optional.empty(), Optional.empty()));
    assertThat(why.pauses()).isEmpty();
  }

  @Test
  void aPausedClockTellsSinceWhenAndWhy() {
    SlaExplanation why = why(Reference.of("MAINT-540"));
    assertThat(why.intervals())
        .singleElement()
        .satisfies(
            counted -> {
              assertThat(counted.endedBy()).contains("waiting for parts");
              assertThat(why.pauses())
                  .containsExactly(
                      new SlaExplanation.Pause(
                          counted.to().orElseThrow(), Optional.empty(), "waiting for parts"));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"MAINT-541", "MAINT-542"})
  void aClockThatEndedCountsNoMore(String ended) {
    SlaExplanation why = why(Reference.of(ended));
    assertThat(why.intervals()).singleElement().matches(counted -> counted.to().isPresent());
    assertThat(why.pauses()).isEmpty();
  }

  @Test
  void aPauseStandsBetweenTheIntervalsThatCount() {
    SlaExplanation why = why(resumed());
    assertThat(why.intervals()).hasSize(2);
    assertThat(why.pauses())
        .containsExactly(
            new SlaExplanation.Pause(
                why.intervals().get(0).to().orElseThrow(),
                Optional.of(why.intervals().get(1).from()),
                "waiting for parts"));
    assertThat(why.intervals().get(0).endedBy()).contains("waiting for parts");
    assertTimeIsToldWithoutGaps(why);
  }

  @Test
  void aPromiseIsToldUntilAnotherReplacesIt() {
    Reference subject = Reference.of("DEF-98764");
    inTransaction(it -> it.promise(subject, NOW.plusSeconds(60)));
    inTransaction(it -> it.promise(subject, NOW.plusSeconds(120)));
    assertThat(status(subject).expected()).contains(NOW.plusSeconds(120));
    assertThat(why(subject).status().expected()).contains(NOW.plusSeconds(120));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MAINT-541", "MAINT-542"})
  void nothingIsExpectedOfWhatHasEnded(String ended) {
    Reference subject = Reference.of(ended);
    inTransaction(it -> it.promise(subject, NOW.plusSeconds(60)));
    assertThat(status(subject).expected()).isEmpty();
  }

  @Test
  void withoutAClockThereIsNothingToPromise() {
    assertThatThrownBy(() -> inTransaction(it -> it.promise(Reference.of("MAINT-999999"), NOW)))
        .isInstanceOf(NoSuchClockException.class);
  }

  @Test
  void offersSubjectsOneTypingErrorAway() {
    Match<SlaView> match = inTransaction(it -> it.status(Reference.of("MAINT-545"), NOW));
    assertThat(match)
        .isEqualTo(
            new Match.Missing<>(
                List.of(
                    Reference.of("MAINT-540"),
                    Reference.of("MAINT-541"),
                    Reference.of("MAINT-542"))));
  }

  @Test
  void withoutAClockThereIsNothingToExplain() {
    assertThatThrownBy(() -> why(Reference.of("MAINT-999999")))
        .isInstanceOf(NoSuchClockException.class);
  }

  private static void assertTimeIsToldWithoutGaps(SlaExplanation why) {
    List<SlaExplanation.Interval> counted = why.intervals();
    for (int i = 1; i < counted.size(); i++) {
      assertThat(counted.get(i).from()).isAfterOrEqualTo(counted.get(i - 1).to().orElseThrow());
    }
    Duration sum =
        counted.stream()
            .map(interval -> Duration.between(interval.from(), interval.to().orElse(NOW)))
            .reduce(Duration.ZERO, Duration::plus);
    assertThat(sum).isEqualTo(why.elapsed());
  }

  private SlaView status(Reference subject) {
    return inTransaction(it -> it.status(subject, NOW)).found().orElseThrow();
  }

  private SlaExplanation why(Reference subject) {
    return inTransaction(it -> it.explain(subject, NOW));
  }
}
