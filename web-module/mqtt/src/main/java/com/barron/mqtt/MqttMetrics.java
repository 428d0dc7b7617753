package com.barron.mqtt;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;

/** Counts messages, and tells operators once in a while what was refused; nothing of a message. */
@Singleton
class MqttMetrics {
  private static final Logger LOG = Logger.getLogger(MqttMetrics.class);

  private final MeterRegistry registry;
  private final AtomicInteger connected = new AtomicInteger();
  private final Map<MessageOutcome, LongAdder> untold = new EnumMap<>(MessageOutcome.class);

  @Inject
  MqttMetrics(MeterRegistry registry) {
    this.registry = registry;
    for (MessageOutcome outcome : MessageOutcome.values()) {
      untold.put(outcome, new LongAdder());
    }
  }

  /** Shows whether this node fetches. Not before: a product without a broker has no such meter. */
  void begin() {
    registry.gauge("barron.mqtt.connected", connected, AtomicInteger::get);
  }

  void connected(boolean isConnected) {
    connected.set(isConnected ? 1 : 0);
  }

  void count(MessageOutcome outcome, int messages) {
    registry.counter("barron.mqtt.messages", "outcome", word(outcome)).increment(messages);
    untold.get(outcome).add(messages);
  }

  /** One line for each reason, of what was refused since the last time. */
  void tellRefused() {
    untold.forEach(
        (outcome, messages) -> {
          long refused = messages.sumThenReset();
          if (refused > 0 && outcome.isRefused()) {
            LOG.warnf(
                "mqtt messages refused reason=%s messages=%d: %s",
                word(outcome), refused, outcome.advice());
          }
        });
  }

  static String word(MessageOutcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
