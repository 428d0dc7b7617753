package com.barron.whatsapp.alerts;

import com.barron.production.people.PersonId;
import com.barron.production.sla.SlaAlarm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides what is to be done with an alert. Where it is on the chain, the notices say: a step whose
 * messages were all taken back was not told.
 */
final class Escalation {
  /** Whoever moves a paused clock wakes its alerts; this is for the case that nobody did. */
  static final Duration REST = Duration.ofMinutes(10);

  private static final Chain NO_CHAIN = new Chain(List.of());

  private final Map<SlaAlarm.Kind, Chain> chains;
  private final Audience audience;

  Escalation(Map<SlaAlarm.Kind, Chain> chains, Audience audience) {
    this.chains = chains;
    this.audience = audience;
  }

  /** Whether the audience will be asked. Otherwise nobody needs to know who is responsible. */
  static boolean needsPeople(Alert alert, List<Notice> notices) {
    return alert.standing() instanceof Standing.True && !mayBeAwaited(alert, notices);
  }

  /**
   * @param notices of the alert's round, without those that were withdrawn
   */
  Move next(Alert alert, List<Notice> notices) {
    if (alert.standing() instanceof Standing.NotYet notYet) {
      return new Move.Rest(notYet.until());
    }
    if (alert.standing() instanceof Standing.Paused) {
      return new Move.Rest(alert.now().plus(REST));
    }
    if (!(alert.standing() instanceof Standing.True standing)) {
      return new Move.End();
    }
    Chain chain = chains.getOrDefault(alert.kind(), NO_CHAIN);
    if (mayBeAwaited(alert, notices)) {
      return new Move.Await(
          alert.escalatesAt().orElseGet(() -> alert.now().plus(chain.patience(step(notices)))));
    }
    return advance(alert, notices, chain, standing.deadline());
  }

  private Move advance(Alert alert, List<Notice> notices, Chain chain, Instant deadline) {
    if (alert.round() == 0 && alert.state() != AlertState.EXHAUSTED) {
      Set<PersonId> told = notices.stream().map(Notice::person).collect(Collectors.toSet());
      for (Rung rung : chain.above(reached(alert, notices))) {
        List<Recipient> fresh =
            audience.of(rung.who(), alert, deadline).stream()
                .filter(recipient -> !told.contains(recipient.staffMember().id()))
                .toList();
        if (!fresh.isEmpty()) {
          return new Move.Tell(rung.step(), 0, fresh, deadline, rung.patience());
        }
      }
      if (!alert.isWaitOver() && alert.state() == AlertState.OPEN) {
        // The last ones were not reached just now: the same would happen again.
        return new Move.GiveUp(chain.interval());
      }
    }
    return repeat(alert, chain, deadline);
  }

  /** The last step that has somebody. */
  private Move repeat(Alert alert, Chain chain, Instant deadline) {
    List<Rung> fromTheTop = new ArrayList<>(chain.rungs());
    Collections.reverse(fromTheTop);
    for (Rung rung : fromTheTop) {
      List<Recipient> people = audience.of(rung.who(), alert, deadline);
      if (!people.isEmpty()) {
        return new Move.Tell(rung.step(), alert.round() + 1, people, deadline, chain.interval());
      }
    }
    return new Move.GiveUp(chain.interval());
  }

  /** A promise that is over is not awaited. */
  private static boolean mayBeAwaited(Alert alert, List<Notice> notices) {
    return switch (alert.state()) {
      case OPEN -> !alert.isWaitOver() && isHeard(notices);
      case EXHAUSTED -> alert.escalatesAt().isPresent() && !alert.isWaitOver();
      case ACKNOWLEDGED, OVER -> false;
    };
  }

  private static boolean isHeard(List<Notice> notices) {
    int step = step(notices);
    return notices.stream().anyMatch(notice -> notice.step() == step && notice.outcome().isHeard());
  }

  /** A promise counts as a step that was told, even if its message was taken back by it. */
  private static int reached(Alert alert, List<Notice> notices) {
    return alert.state() == AlertState.ACKNOWLEDGED ? alert.step() : step(notices);
  }

  private static int step(List<Notice> notices) {
    return notices.stream().mapToInt(Notice::step).max().orElse(-1);
  }
}
