package com.barron.whatsapp.webhooks;

import com.barron.production.webhooks.delivery.DeliveryBacklog;
import com.barron.production.webhooks.delivery.DeliveryQueue;
import com.barron.whatsapp.metrics.Metrics;
import com.barron.whatsapp.metrics.Metrics.GaugeValue;
import com.barron.whatsapp.metrics.SampledGauges;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** How many events wait for their receivers, since when, and how many were given up. */
@Singleton
class DeliveryGauges implements SampledGauges {
  private static final double MILLIS = 1_000;

  private final DeliveryQueue queue;
  private final Metrics metrics;

  @Inject
  DeliveryGauges(DeliveryQueue queue, Metrics metrics) {
    this.queue = queue;
    this.metrics = metrics;
  }

  @Override
  public void sample() {
    DeliveryBacklog backlog = queue.backlog();
    metrics.gauge("barron.events.pending", value(backlog.pending()));
    metrics.gauge("barron.events.oldest.seconds", value(backlog.oldest().toMillis() / MILLIS));
    metrics.gauge("barron.events.failed", value(backlog.failed()));
    metrics.gauge("barron.webhooks.failing", value(backlog.failingWebhooks()));
  }

  private static List<GaugeValue> value(double number) {
    return List.of(new GaugeValue(Map.of(), number));
  }
}
