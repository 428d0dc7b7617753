package com.barron.production.webhooks;

import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Stores events for those who want them, in the transaction of what they report. It asks the
 * database nothing while nobody wants any.
 */
@Singleton
class WebhookEventRecorder {
  /** One message id for an event, whoever receives it. */
  private static final String ADD =
      """
      insert into webhook_delivery (webhook_id, message_id, event_type, subject, body)
      select w.id, e.message_id, e.event_type, e.subject, e.body
      from (select no, event_type, subject, body,
                   'msg_' || replace(gen_random_uuid()::text, '-', '') as message_id
            from unnest(?::text[], ?::text[], ?::text[])
                 with ordinality as e (event_type, subject, body, no)) e
      join webhook w on w.active and e.event_type = any(w.event_types)
      order by e.no, w.id
      """;

  private final Sql sql;
  private final WantedEvents wantedEvents;
  private final Clock clock;

  @Inject
  WebhookEventRecorder(Sql sql, WantedEvents wantedEvents, Clock clock) {
    this.sql = sql;
    this.wantedEvents = wantedEvents;
    this.clock = clock;
  }

  void add(WebhookEvent event) {
    add(List.of(event));
  }

  /** By one statement, in their order. */
  void add(List<WebhookEvent> events) {
    List<WebhookEvent> wanted =
        events.stream().filter(event -> wantedEvents.mayBeWanted(event.type())).toList();
    if (!wanted.isEmpty()) {
      Instant now = clock.instant();
      sql.write(
          ADD,
          SqlArray.texts(wanted, event -> event.type().word()),
          SqlArray.texts(wanted, WebhookEvent::subject),
          SqlArray.texts(wanted, event -> event.body(now)));
    }
  }
}
