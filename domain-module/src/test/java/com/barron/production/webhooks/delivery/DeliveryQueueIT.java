package com.barron.production.webhooks.delivery;

import static com.barron.production.webhooks.WebhookEventType.DEFECT_CLOSED;
import static com.barron.production.webhooks.WebhookEventType.DEFECT_RECORDED;
import static com.barron.production.webhooks.WebhookEventType.ORDER_COMPLETED;
import static com.barron.production.webhooks.WebhookEventType.ORDER_HELD;
import static com.barron.production.webhooks.WebhookEventType.ORDER_RELEASED;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.audit.AuditFixture;
import com.barron.production.listing.Criterion;
import com.barron.production.listing.PageRequest;
import com.barron.production.runtime.TestDatabase;
import com.barron.production.webhooks.WebhookFixture;
import com.barron.production.webhooks.WebhookResult.Created;
import com.barron.production.webhooks.WebhookSecret;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryQueueIT {
  private static final AttemptResult OK = new AttemptResult.Delivered(204);
  private static final AttemptResult HANGS =
      AttemptResult.Failed.withoutAnswer(AttemptFailure.NO_ANSWER);

  private static TestDatabase database;
  private static WebhookFixture fixture;
  private static DeliveryQueue queue;
  private static Deliveries deliveries;

  @BeforeAll
  static void start() {
    database = TestDatabase.create(DeliveryQueueIT.class);
    fixture = new WebhookFixture(database);
    queue =
        new DeliveryQueueRepository(
            new DeliveryClaimRepository(database.sql(), fixture.cipher(), WebhookFixture.SETTINGS),
            new DeliveryResultRepository(database.sql()),
            database.sql(),
            fixture.wanted());
    deliveries =
        new DeliveryService(
            database.sql(), AuditFixture.administration(database.sql(), WebhookFixture.CLOCK));
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @BeforeEach
  void empty() throws SQLException {
    database.execute("delete from webhook");
  }

  @Test
  void anEventIsWrittenForThoseWhoWantIt() throws SQLException {
    fixture.made("erp", ORDER_HELD);
    fixture.made("mes", ORDER_HELD, DEFECT_RECORDED);
    fixture.made("bi", DEFECT_RECORDED);

    fixture.happens(ORDER_HELD, "ORD-1");

    List<ClaimedDelivery> claimed = claimAll();
    assertThat(claimed)
        .extracting(claim -> claim.address().toString())
        .containsExactlyInAnyOrder("https://erp.example/erp", "https://erp.example/mes");
    assertThat(claimed)
        .extracting(ClaimedDelivery::messageId)
        .containsOnly(claimed.get(0).messageId());
    assertThat(claimed.get(0).body()).startsWith("{\"type\":\"order.held\",\"timestamp\":\"2026");
  }

  @Test
  void eventsOfASubjectFollowEachOtherAndOthersDoNotWait() throws SQLException {
    fixture.made("erp", ORDER_HELD, ORDER_RELEASED, ORDER_COMPLETED);
    fixture.happens(ORDER_HELD, "ORD-1");
    fixture.happens(ORDER_RELEASED, "ORD-1");
    fixture.happens(ORDER_COMPLETED, "ORD-1");
    fixture.happens(ORDER_HELD, "ORD-2");

    ClaimedDelivery first = claim();
    assertThat(claim()).returns("ORD-2", ClaimedDelivery::subject);
    assertThat(queue.claim()).isEmpty();

    queue.record(first, OK);
    ClaimedDelivery second = claim();
    queue.record(second, OK);

    assertThat(List.of(first.eventType(), second.eventType(), claim().eventType()))
        .containsExactly("order.held", "order.released", "order.completed");
  }

  @Test
  void aSubjectThatFailsHoldsUpNeitherOthersNorOtherWebhooks() throws SQLException {
    fixture.made("erp", ORDER_HELD, ORDER_RELEASED);
    fixture.happens(ORDER_HELD, "ORD-1");
    fixture.happens(ORDER_RELEASED, "ORD-1");
    queue.record(claim(), HANGS);
    fixture.made("mes", ORDER_HELD);
    fixture.happens(ORDER_HELD, "ORD-2");

    assertThat(claimAll())
        .extracting(claim -> claim.address().uri().getPath() + " " + claim.subject())
        .containsExactlyInAnyOrder("/erp ORD-2", "/mes ORD-2");
    makeDue();
    assertThat(claimAll()).extracting(ClaimedDelivery::eventType).doesNotContain("order.released");
  }

  @Test
  void isTriedTenTimesWithItsIdAndThenGivenUp() throws SQLException {
    long webhook = fixture.made("erp", ORDER_HELD, ORDER_RELEASED).webhook().id();
    fixture.happens(ORDER_HELD, "ORD-1");
    fixture.happens(ORDER_RELEASED, "ORD-1");
    List<ClaimedDelivery> tried = new ArrayList<>();
    for (int i = 0; i < RetrySchedule.ATTEMPTS; i++) {
      makeDue();
      tried.add(claim());
      queue.record(tried.get(i), HANGS);
    }

    assertThat(tried).extracting(ClaimedDelivery::messageId).containsOnly(tried.get(0).messageId());
    assertThat(tried.get(9).attempts()).isEqualTo(10);
    DeliveryView given = deliveries.find(webhook, tried.get(0).id()).orElseThrow();
    assertThat(given.state()).isEqualTo(DeliveryState.FAILED);
    assertThat(given.failure()).contains(AttemptFailure.NO_ANSWER);
    assertThat(claim().eventType()).isEqualTo("order.released");
  }

  @Test
  void waitsBetweenAttempts() throws SQLException {
    long webhook = fixture.made("erp", ORDER_HELD).webhook().id();
    fixture.happens(ORDER_HELD, "ORD-1");
    ClaimedDelivery claim = claim();

    queue.record(
        claim,
        new AttemptResult.Failed(AttemptFailure.REFUSED, Optional.of(503), Duration.ofMinutes(10)));

    assertThat(queue.claim()).isEmpty();
    DeliveryView waiting = deliveries.find(webhook, claim.id()).orElseThrow();
    assertThat(waiting.responseStatus()).contains(503);
    assertThat(
            Duration.between(
                waiting.lastAttemptAt().orElseThrow(), waiting.nextAttemptAt().orElseThrow()))
        .isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void goneSwitchesTheWebhookOff() throws SQLException {
    long webhook = fixture.made("erp", ORDER_HELD, ORDER_RELEASED).webhook().id();
    fixture.happens(ORDER_HELD, "ORD-1");
    fixture.happens(ORDER_RELEASED, "ORD-1");
    fixture.happens(ORDER_HELD, "ORD-2");

    queue.record(claim(), new AttemptResult.Gone());
    fixture.happens(ORDER_HELD, "ORD-3");

    assertThat(queue.claim()).isEmpty();
    assertThat(states()).isEqualTo("FAILED,CANCELLED,CANCELLED");
    var off = fixture.webhooks().find(webhook).orElseThrow();
    assertThat(off.active()).isFalse();
    assertThat(off.goneAt()).isPresent();
  }

  @Test
  void whoeverLostTheLeaseChangesNothing() throws SQLException {
    fixture.made("erp", ORDER_HELD);
    fixture.happens(ORDER_HELD, "ORD-1");
    ClaimedDelivery frozen = claim();
    makeDue();
    ClaimedDelivery successor = claim();

    queue.record(frozen, new AttemptResult.Gone());
    queue.record(frozen, HANGS);
    queue.record(frozen, OK);

    assertThat(states()).isEqualTo("PENDING");
    queue.record(successor, OK);
    assertThat(states()).isEqualTo("DELIVERED");
  }

  @Test
  void aWebhookIsSentFewAtATimeAndOneWhileItFails() throws SQLException {
    fixture.made("erp", ORDER_HELD);
    for (int i = 0; i < 6; i++) {
      fixture.happens(ORDER_HELD, "ORD-" + i);
    }
    List<ClaimedDelivery> claimed = claimAll();
    assertThat(claimed).hasSize(4);

    claimed.forEach(claim -> queue.record(claim, HANGS));

    claimed = claimAll();
    assertThat(claimed).hasSize(1);
    queue.record(claimed.get(0), OK);
    assertThat(claimAll()).extracting(ClaimedDelivery::subject).hasSize(1);
    assertThat(queue.backlog().failingWebhooks()).isZero();
  }

  @Test
  void theOneWithTheFewestOnTheirWayGoesFirst() throws SQLException {
    fixture.made("erp", ORDER_HELD);
    for (int i = 0; i < 3; i++) {
      fixture.happens(ORDER_HELD, "ORD-" + i);
    }
    claim();
    fixture.made("mes", ORDER_HELD);
    fixture.happens(ORDER_HELD, "ORD-9");

    assertThat(claim().address().uri()).hasPath("/mes");
  }

  @Test
  void aBacklogBehindOneSubjectIsPutOff() throws SQLException {
    fixture.made("erp", DEFECT_RECORDED, DEFECT_CLOSED);
    for (int i = 0; i < 100; i++) {
      fixture.happens(DEFECT_RECORDED, "DEF-1");
    }
    queue.record(claim(), HANGS);
    makeDue();
    queue.record(claim(), HANGS);
    fixture.happens(DEFECT_RECORDED, "DEF-2");

    Optional<ClaimedDelivery> found = Optional.empty();
    for (int i = 0; i < 3 && found.isEmpty(); i++) {
      found = queue.claim();
    }

    assertThat(found).map(ClaimedDelivery::subject).contains("DEF-2");
  }

  @Test
  void isSignedWithBothSecretsForAWhile() throws SQLException {
    Created made = fixture.made("erp", ORDER_HELD);
    long id = made.webhook().id();
    WebhookSecret second = fixture.webhooks().rotateSecret(id, fixture.person()).orElseThrow();
    fixture.happens(ORDER_HELD, "ORD-1");
    fixture.happens(ORDER_HELD, "ORD-2");
    Instant now = Instant.parse("2026-03-09T12:00:00Z");

    ClaimedDelivery both = claim();
    database.execute("update webhook set previous_until = now()");
    ClaimedDelivery one = claim();

    BinaryOperator<String> signed = (message, body) -> second.signature(message, now, body);
    assertThat(both.headers(now))
        .containsEntry("webhook-id", both.messageId())
        .containsEntry("webhook-timestamp", "1773057600")
        .containsEntry(
            "webhook-signature",
            signed.apply(both.messageId(), both.body())
                + " "
                + made.secret().signature(both.messageId(), now, both.body()));
    assertThat(one.secrets()).containsExactly(second);
  }

  @Test
  void aMessageOfTheLogIsSentOnceMoreWithItsId() throws SQLException {
    long webhook = fixture.made("erp", ORDER_HELD).webhook().id();
    fixture.happens(ORDER_HELD, "ORD-1");
    ClaimedDelivery first = claim();
    assertThat(deliveries.redeliver(webhook, first.id(), fixture.person())).isEmpty();
    queue.record(first, OK);

    DeliveryView again = deliveries.redeliver(webhook, first.id(), fixture.person()).orElseThrow();

    ClaimedDelivery second = claim();
    assertThat(second.id()).isEqualTo(again.id()).isNotEqualTo(first.id());
    assertThat(second.messageId()).isEqualTo(first.messageId());
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.attempts()).isEqualTo(1);
    assertThat(
            database.ask(
                "select act || ' ' || changes from audit where subject = 'HOOK-"
                    + webhook
                    + "' order by id desc limit 1"))
        .isEqualTo(
            "WEBHOOK_REDELIVERED {\"before\":{\"delivery\":"
                + first.id()
                + "},\"after\":{\"delivery\":"
                + again.id()
                + "}}");
  }

  @Test
  void theLogIsReadInPages() throws SQLException {
    long webhook = fixture.made("erp", ORDER_HELD).webhook().id();
    for (int i = 0; i < 5; i++) {
      fixture.happens(ORDER_HELD, "ORD-" + i);
    }
    queue.record(claim(), OK);

    var first = deliveries.page(webhook, PageRequest.first(3));
    var rest = deliveries.page(webhook, PageRequest.first(3).behind(first.last().orElseThrow()));
    var pending =
        deliveries.page(
            webhook, PageRequest.first(9, new Criterion("state", DeliveryState.PENDING)));

    assertThat(first.records())
        .extracting(DeliveryView::subject)
        .containsExactly("ORD-4", "ORD-3", "ORD-2");
    assertThat(first.hasMore()).isTrue();
    assertThat(rest.records()).extracting(DeliveryView::subject).containsExactly("ORD-1", "ORD-0");
    assertThat(rest.hasMore()).isFalse();
    assertThat(pending.records()).hasSize(4);
    assertThat(deliveries.page(webhook + 1, PageRequest.first(3)).records()).isEmpty();
  }

  @Test
  void theLogEndsAfterAWhileAndWhatWaitsStays() throws SQLException {
    fixture.made("erp", ORDER_HELD);
    fixture.happens(ORDER_HELD, "ORD-1");
    fixture.happens(ORDER_HELD, "ORD-2");
    queue.record(claim(), OK);
    assertThat(queue.deleteOld(30, 10)).isZero();

    database.execute(
        "update webhook_delivery set finished_at = now() - interval '31 days' where state <>"
            + " 'PENDING'");

    assertThat(queue.deleteOld(30, 10)).isEqualTo(1);
    assertThat(states()).isEqualTo("PENDING");
    assertThat(queue.backlog().pending()).isEqualTo(1);
  }

  private static ClaimedDelivery claim() {
    return queue.claim().orElseThrow();
  }

  private static List<ClaimedDelivery> claimAll() {
    List<ClaimedDelivery> all = new ArrayList<>();
    for (var next = queue.claim(); next.isPresent(); next = queue.claim()) {
      all.add(next.get());
    }
    return all;
  }

  private static void makeDue() throws SQLException {
    database.execute("update webhook_delivery set due_at = now() where state = 'PENDING'");
  }

  private static String states() throws SQLException {
    return database.ask("select string_agg(state, ',' order by id) from webhook_delivery");
  }
}
