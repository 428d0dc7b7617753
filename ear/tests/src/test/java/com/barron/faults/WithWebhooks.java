package com.barron.faults;

import com.barron.receiver.EventReceiver;
import com.barron.receiver.ReceivedEvent;
import com.barron.receiver.ReceiverAnswer;
import com.barron.receiver.Subscription;
import com.barron.rig.TestSql;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Another case, while one receiver of webhooks lies and another one hangs for ever: each effect is
 * told, none is told that did not happen, and the events of each subject come in order.
 */
final class WithWebhooks implements FaultCase {
  private static final String LIES = "/lies";
  private static final String HANGS = "/hangs";
  private static final double LIE = 0.2;
  private static final Duration TOLD_AT_MOST = Duration.ofMinutes(4);

  /** What is asked for, by what the audit calls it. */
  private static final Map<String, String> EVENTS =
      Map.of(
          "DEFECT_RECORDED", "defect.recorded",
          "TICKET_OPENED", "ticket.opened",
          "TICKET_ACKNOWLEDGED", "ticket.acknowledged",
          "TICKET_RESOLVED", "ticket.done");

  private final FaultCase other;

  WithWebhooks(FaultCase other) {
    this.other = other;
  }

  @Override
  public String id() {
    return other.id() + "W";
  }

  @Override
  public String fault() {
    return other.fault() + "; receivers of webhooks lie and hang";
  }

  @Override
  public void run(CaseContext caseContext) throws Exception {
    TestSql sql = caseContext.cluster().sql();
    try (EventReceiver receiver = EventReceiver.start()) {
      liesAndHangs(receiver, caseContext.random());
      Subscription hangs = subscribe(caseContext, receiver, HANGS);
      Subscription lies = subscribe(caseContext, receiver, LIES);
      long begin = sql.number("SELECT coalesce(max(id), 0) FROM audit");
      TicketLives lives = TicketLives.start(caseContext);
      try (lives) {
        other.run(caseContext);
      }
      caseContext.settle();
      awaitTold(caseContext, lies);
      check(caseContext, EventEvidence.from(sql, EVENTS, begin), receiver, lies);
      caseContext.note(
          receiver.at(LIES).size()
              + " requests to the receiver that lies, "
              + receiver.at(HANGS).size()
              + " to the one that hangs");
      end(sql, lies, hangs);
    }
  }

  private Subscription subscribe(CaseContext caseContext, EventReceiver receiver, String path) {
    return Subscription.of(
        caseContext.cluster().node(1).webhook(),
        caseContext.cluster().sql(),
        id() + path,
        receiver.address(path),
        List.copyOf(EVENTS.values()));
  }

  private static void liesAndHangs(EventReceiver receiver, Random random) {
    List<ReceiverAnswer> lies =
        List.of(
            ReceiverAnswer.REFUSES,
            ReceiverAnswer.TAKES_AND_DENIES,
            ReceiverAnswer.TAKES_AND_BABBLES,
            ReceiverAnswer.TAKES_AND_TALKS_ON,
            ReceiverAnswer.REDIRECTS);
    receiver.answers(
        event -> {
          if (event.path().equals(HANGS)) {
            return ReceiverAnswer.TAKES_AND_HANGS;
          }
          synchronized (random) {
            return random.nextDouble() < LIE
                ? lies.get(random.nextInt(lies.size()))
                : ReceiverAnswer.TAKES;
          }
        });
  }

  /** What waits for its next attempt is tried soon: nobody waits for hours here. */
  private static void awaitTold(CaseContext caseContext, Subscription lies) {
    TestSql sql = caseContext.cluster().sql();
    try {
      Awaitility.await("all is told")
          .atMost(TOLD_AT_MOST)
          .pollInterval(Duration.ofSeconds(1))
          .until(
              () -> {
                sql.run(
                    """
                    UPDATE webhook_delivery SET due_at = now()
                     WHERE webhook_id = ? AND state = 'PENDING' AND lease_token IS NULL AND due_at > now()
                    """,
                    lies.id());
                return sql.number(
                        "SELECT count(*) FROM webhook_delivery WHERE webhook_id = ? AND state = 'PENDING'",
                        lies.id())
                    == 0;
              });
    } catch (ConditionTimeoutException e) {
      caseContext.demand("all is told within " + TOLD_AT_MOST.toSeconds() + " s", false);
    }
  }

  private static void check(
      CaseContext caseContext, EventEvidence evidence, EventReceiver receiver, Subscription lies) {
    List<String> complaints = evidence.complaints(receiver.taken(LIES));
    complaints.forEach(complaint -> caseContext.demand(complaint, false));
    caseContext.demand("something was told", !receiver.taken(LIES).isEmpty());
    caseContext.demand(
        "each message is signed",
        receiver.at(LIES).stream().allMatch(event -> event.isSignedWith(lies.secret())));
    caseContext.demand(
        "an id has one body",
        receiver.at(LIES).stream().map(event -> event.id() + event.body()).distinct().count()
            == receiver.at(LIES).stream().map(ReceivedEvent::id).distinct().count());
    caseContext.note(evidence.size() + " effects to be told");
  }

  private static void end(TestSql sql, Subscription... all) {
    for (Subscription subscription : all) {
      sql.run("DELETE FROM webhook WHERE id = ?", subscription.id());
    }
  }
}
