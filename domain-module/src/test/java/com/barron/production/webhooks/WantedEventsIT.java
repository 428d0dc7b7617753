package com.barron.production.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WantedEventsIT {
  private static TestDatabase database;

  private final AtomicLong nanos = new AtomicLong();
  private final WantedEvents wanted = new WantedEventsCache(database.sql(), nanos::get);

  @BeforeAll
  static void start() {
    database = TestDatabase.create(WantedEventsIT.class);
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
  void anythingMayBeWantedWhileNothingIsKnown() {
    assertThat(wanted.mayBeWanted(WebhookEventType.ORDER_HELD)).isTrue();
  }

  @Test
  void onlyWhatAWebhookInForceWantsIsWanted() throws SQLException {
    add("{order.held,ticket.done}", true);
    add("{sla.breach}", false);

    wanted.refresh();

    assertThat(wanted.mayBeWanted(WebhookEventType.ORDER_HELD)).isTrue();
    assertThat(wanted.mayBeWanted(WebhookEventType.TICKET_DONE)).isTrue();
    assertThat(wanted.mayBeWanted(WebhookEventType.ORDER_COMPLETED)).isFalse();
    assertThat(wanted.mayBeWanted(WebhookEventType.SLA_BREACH)).isFalse();
  }

  /** Another node made the webhook, and this one cannot read it. */
  @Test
  void whatWasReadTooLongAgoSaysNothing() {
    wanted.refresh();
    nanos.addAndGet(WantedEventsCache.TRUSTED.toNanos());
    assertThat(wanted.mayBeWanted(WebhookEventType.ORDER_HELD)).isFalse();

    nanos.incrementAndGet();

    assertThat(wanted.mayBeWanted(WebhookEventType.ORDER_HELD)).isTrue();
  }

  @Test
  void aWebhookTakesEffectWhenNoNodeTrustsWhatWasBeforeIt() {
    // Transactions of the server end after 12 s: so long after it began a webhook may be committed.
    assertThat(Webhooks.TAKES_EFFECT).isGreaterThan(WantedEventsCache.TRUSTED.plusSeconds(12));
  }

  private static void add(String types, boolean active) throws SQLException {
    database.execute(
        "insert into webhook (name, url, event_types, active, secret, effective_from) values"
            + " ('"
            + types
            + "', 'https://erp.example/', '"
            + types
            + "', "
            + active
            + ", 'x', now())");
  }
}
