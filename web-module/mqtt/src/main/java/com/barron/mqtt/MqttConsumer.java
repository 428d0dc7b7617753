package com.barron.mqtt;

import com.barron.production.maintenance.signals.SignalSources;
import com.barron.production.maintenance.signals.Signals;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Keeps the subscription, on every node, each five seconds: a broker that is away stops neither the
 * start nor anything else. A timer only hands its work to a thread. Runnable gives the bean a view:
 * of a bean without one the container demands a default constructor.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MqttConsumer implements Runnable {
  private final Optional<SignalSubscription> subscription;
  private final MqttMetrics metrics;
  private final ManagedExecutorService threads;
  private final AtomicBoolean keeping = new AtomicBoolean();

  @Inject
  MqttConsumer(
      Signals signals,
      SignalSources sources,
      MqttMetrics metrics,
      ManagedExecutorService threads,
      @Named("archive-started") Event<String> started,
      Clock clock) {
    MqttSettings settings = MqttSettings.from(ConfigProvider.getConfig());
    this.metrics = metrics;
    this.threads = threads;
    this.subscription =
        settings
            .url()
            .map(
                url -> new SignalSubscription(settings, signals, sources, metrics, threads, clock));
    this.subscription.ifPresent(one -> metrics.begin());
    started.fire("mqtt");
  }

  /** Never throws: the server repeats a timer that throws at once. */
  @Override
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void run() {
    subscription.ifPresent(this::keep);
  }

  private void keep(SignalSubscription one) {
    if (keeping.compareAndSet(false, true)) {
      try {
        threads.execute(
            () -> {
              try {
                one.keep();
              } finally {
                keeping.set(false);
              }
            });
      } catch (RuntimeException e) {
        // The server is ending: another node takes over.
        keeping.set(false);
      }
    }
  }

  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  void tellRefused() {
    metrics.tellRefused();
  }

  @PreDestroy
  void end() {
    subscription.ifPresent(SignalSubscription::end);
  }
}
