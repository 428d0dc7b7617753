package com.barron.mqtt;

import com.barron.production.failure.CauseSummary;
import com.barron.production.maintenance.signals.SignalSources;
import com.barron.production.maintenance.signals.Signals;
import com.barron.production.people.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.jboss.logging.Logger;

/**
 * The plant's subscription at the broker, as one node sees it: it is connected while it has the
 * lease. All nodes are one client to the broker, so that what one has not acknowledged comes to the
 * next.
 */
final class SignalSubscription {
  static final String SOURCE = "mqtt";
  static final String PERSON = "Machines (MQTT)";

  /** So long others wait for a node that died. */
  static final Duration LEASE = Duration.ofSeconds(20);

  private static final Logger LOG = Logger.getLogger(SignalSubscription.class);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final int MOST_DOUBLINGS = 4;

  private final MqttSettings settings;
  private final SignalSources sources;
  private final SignalIntake intake;
  private final MqttMetrics metrics;
  private final Executor threads;
  private final Clock clock;
  private final UUID token = UUID.randomUUID();
  private final AtomicBoolean taking = new AtomicBoolean();

  private volatile Optional<BrokerConnection> connection = Optional.empty();
  private volatile Optional<PersonId> person = Optional.empty();
  private Instant nextAttempt = Instant.EPOCH;
  private int failures;

  SignalSubscription(
      MqttSettings settings,
      Signals signals,
      SignalSources sources,
      MqttMetrics metrics,
      Executor threads,
      Clock clock) {
    this.settings = settings;
    this.sources = sources;
    this.intake = new SignalIntake(signals, settings.topic(), metrics);
    this.metrics = metrics;
    this.threads = threads;
    this.clock = clock;
  }

  /**
   * Connects if this node has the lease and is not connected; else disconnects. Called again and
   * again, by one thread at a time. Never throws.
   */
  void keep() {
    try {
      if (hasLease()) {
        connect();
      } else {
        disconnect();
      }
    } catch (RuntimeException e) {
      // Without the database nothing can be taken in: the broker keeps it.
      disconnect();
      LOG.debugf("no lease: cause=%s", CauseSummary.names(e));
    }
    metrics.connected(isConnected());
  }

  /** Disconnects, and lets another node connect at once. */
  void end() {
    disconnect();
    metrics.connected(false);
    try {
      sources.release(SOURCE, token);
    } catch (RuntimeException e) {
      LOG.debugf("the lease ends by itself: cause=%s", CauseSummary.names(e));
    }
  }

  boolean isConnected() {
    return connection.filter(BrokerConnection::isConnected).isPresent();
  }

  private boolean hasLease() {
    if (person.isEmpty()) {
      person = Optional.of(sources.person(SOURCE, PERSON));
    }
    return sources.lease(SOURCE, token, LEASE);
  }

  private void connect() {
    if (isConnected()) {
      // Something may have arrived while its turn failed.
      takeSoon();
      return;
    }
    disconnect();
    Instant now = clock.instant();
    if (now.isBefore(nextAttempt)) {
      return;
    }
    try {
      connection = Optional.of(BrokerConnection.open(settings, this::takeSoon));
      failures = 0;
      LOG.infof("mqtt connected topic=%s", settings.topic());
      takeSoon();
    } catch (MqttException e) {
      if (failures == 0) {
        LOG.warnf(
            "mqtt broker not reached, tried again: is BARRON_MQTT_URL right, and does it let us in?"
                + " reason=%d cause=%s",
            e.getReasonCode(), CauseSummary.names(e));
      }
      nextAttempt = now.plus(FIRST_WAIT.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS)));
      failures++;
    }
  }

  private void disconnect() {
    Optional<BrokerConnection> ended = connection;
    connection = Optional.empty();
    ended.ifPresent(BrokerConnection::close);
  }

  private void takeSoon() {
    if (taking.compareAndSet(false, true)) {
      try {
        threads.execute(this::takeAll);
      } catch (RuntimeException e) {
        // The server is ending, or busy: the next message or the next call tries again.
        taking.set(false);
      }
    }
  }

  private void takeAll() {
    try {
      connection.ifPresent(this::takeSome);
    } finally {
      taking.set(false);
    }
    // Also what arrived before others could see that nobody takes any more.
    if (connection.filter(BrokerConnection::hasReceived).isPresent()) {
      takeSoon();
    }
  }

  private void takeSome(BrokerConnection from) {
    metrics.count(MessageOutcome.OVERFLOW, from.takeDropped());
    try {
      intake.take(from.take(Signals.MOST), person.orElseThrow(), from::acknowledge);
    } catch (RuntimeException e) {
      LOG.warnf(
          "signals wait at the broker: is the database there? cause=%s", CauseSummary.names(e));
      // What was not acknowledged comes again with the next connection.
      from.close();
    }
  }
}
