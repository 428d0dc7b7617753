package com.barron.production.webhooks;

import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Which events any webhook wants, as this node knows it. It is read each second and trusted for a
 * few; a node that could not read it for longer takes every event for wanted, and the statement
 * that writes it down decides. So a webhook that is in force for {@link Webhooks#TAKES_EFFECT} is
 * missed by no node.
 */
@Singleton
class WantedEventsCache implements WantedEvents {
  /** How long what was read counts. */
  static final Duration TRUSTED = Duration.ofSeconds(5);

  private static final String WANTED =
      "select distinct unnest(event_types) as event_type from webhook where active";

  private final Sql sql;
  private final LongSupplier nanos;
  private volatile Known known;

  @Inject
  WantedEventsCache(Sql sql) {
    this(sql, System::nanoTime);
  }

  /**
   * Nothing is known yet.
   *
   * @param nanos a clock that never goes back, in nanoseconds
   */
  WantedEventsCache(Sql sql, LongSupplier nanos) {
    this.sql = sql;
    this.nanos = nanos;
  }

  @Override
  public void refresh() {
    long before = nanos.getAsLong();
    Set<WebhookEventType> types =
        sql.read(WANTED, row -> WebhookEventType.of(row.getString("event_type"))).stream()
            .flatMap(type -> type.stream())
            .collect(Collectors.toUnmodifiableSet());
    known = new Known(types, before);
  }

  @Override
  public boolean mayBeWanted(WebhookEventType type) {
    Known last = known;
    return last == null
        || nanos.getAsLong() - last.since() > TRUSTED.toNanos()
        || last.types().contains(type);
  }

  private record Known(Set<WebhookEventType> types, long since) {}
}
