package com.barron.production.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.orders.OrderStatus;
import com.barron.production.reference.Reference;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookEventTest {
  private static final Reference ORDER = Reference.of("ORD-12345");

  @Test
  void isWrittenAsTypeTimeAndData() {
    WebhookEvent event =
        WebhookEvent.of(
            WebhookEventType.ORDER_RELEASED,
            ORDER,
            ORDER,
            Reference.of("DEF-1"),
            OrderStatus.IN_PROGRESS);

    assertThat(event.body(Instant.parse("2026-03-09T12:00:00Z")))
        .isEqualTo(
            "{\"type\":\"order.released\",\"timestamp\":\"2026-03-09T12:00:00Z\",\"data\":"
                + "{\"order\":\"ORD-12345\",\"cause\":\"DEF-1\",\"status\":\"in-progress\"}}");
    assertThat(event.subject()).isEqualTo("ORD-12345");
  }

  @Test
  void hasTheFieldsOfItsType() {
    assertThatThrownBy(() -> WebhookEvent.of(WebhookEventType.ORDER_HELD, ORDER, ORDER))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
