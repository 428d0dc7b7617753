package com.barron.whatsapp.outbox;

import com.barron.whatsapp.metrics.Metrics;
import com.barron.whatsapp.metrics.Metrics.GaugeValue;
import com.barron.whatsapp.metrics.SampledGauges;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;

/** Whether a provider refuses its list of messages, as this node last heard. */
@Singleton
class MessageListGauges implements SampledGauges {
  private final Dispatcher dispatcher;
  private final Metrics metrics;

  @Inject
  MessageListGauges(Dispatcher dispatcher, Metrics metrics) {
    this.dispatcher = dispatcher;
    this.metrics = metrics;
  }

  @Override
  public void sample() {
    metrics.gauge(
        "barron.message.list.refused",
        dispatcher.queues().stream()
            .map(
                queue ->
                    new GaugeValue(Map.of("channel", queue.name()), queue.isListRefused() ? 1 : 0))
            .toList());
  }
}
