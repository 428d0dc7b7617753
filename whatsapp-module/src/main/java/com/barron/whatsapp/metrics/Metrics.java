package com.barron.whatsapp.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Counters and gauges of the product. Labels are names of ours or of channels, never what a person
 * wrote, so their number is bounded.
 *
 * <p>The server's registry exports meters that are made by {@code counter} and {@code gauge}, and
 * searches all of them on each call. Meters of Micrometer's builders, such as histograms, stay in
 * the application and are not exported. So meters are cached here, and a histogram is counted in
 * buckets of our own.
 */
@Singleton
public class Metrics {
  /** In seconds. The service's own figures, 50, 200 and 500 ms, are among them. */
  private static final List<Double> BUCKETS =
      List.of(0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1.0, 2.5, 5.0, 15.0);

  private static final double NANOS = 1e9;

  private final MeterRegistry registry;
  private final Map<MeterKey, Counter> counters = new ConcurrentHashMap<>();
  private final Map<MeterKey, Histogram> histograms = new ConcurrentHashMap<>();
  private final Map<MeterKey, AtomicReference<Double>> gauges = new ConcurrentHashMap<>();

  @Inject
  public Metrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Metrics that nobody reads. */
  public static Metrics unread() {
    return new Metrics(new io.micrometer.core.instrument.simple.SimpleMeterRegistry());
  }

  /** Something happened. @param labels name and value in turns */
  public void count(String name, String... labels) {
    add(name, 1, labels);
  }

  /** Something happened so many times. @param labels name and value in turns */
  public void add(String name, double times, String... labels) {
    if (times > 0) {
      counter(MeterKey.of(name, labels)).increment(times);
    }
  }

  /**
   * Records a duration: counts it in {@code <name>.within}, in each bucket that is long enough, and
   * adds up the time in {@code <name>.seconds}.
   */
  public void took(String name, Duration time, String... labels) {
    histograms
        .computeIfAbsent(MeterKey.of(name, labels), this::histogram)
        .add(time.toNanos() / NANOS);
  }

  /** All buckets together: a series that begins later than the others distorts the quantiles. */
  private Histogram histogram(MeterKey key) {
    MeterKey within = new MeterKey(key.name() + ".within", key.labels());
    return new Histogram(
        BUCKETS.stream().map(bucket -> counter(within.and("le", Double.toString(bucket)))).toList(),
        counter(within.and("le", "+Inf")),
        counter(new MeterKey(key.name() + ".seconds", key.labels())));
  }

  /**
   * The counters of one duration.
   *
   * @param within one for each of the buckets
   */
  private record Histogram(List<Counter> within, Counter all, Counter seconds) {
    void add(double time) {
      for (int i = 0; i < BUCKETS.size(); i++) {
        if (time <= BUCKETS.get(i)) {
          within.get(i).increment();
        }
      }
      all.increment();
      seconds.increment(time);
    }
  }

  /** Replaces all values of a gauge: those that are not named any more are zero. */
  public void gauge(String name, Collection<GaugeValue> values) {
    Map<MeterKey, Double> now = new HashMap<>();
    values.forEach(
        value -> now.put(new MeterKey(name, new TreeMap<>(value.labels())), value.number()));
    now.keySet().forEach(this::known);
    gauges.forEach(
        (key, state) -> {
          if (key.name().equals(name)) {
            state.set(now.getOrDefault(key, 0.0));
          }
        });
  }

  /** A value of a gauge, with its labels. */
  public record GaugeValue(Map<String, String> labels, double number) {}

  private Counter counter(MeterKey key) {
    return counters.computeIfAbsent(key, it -> registry.counter(it.name(), it.tags()));
  }

  private void known(MeterKey key) {
    gauges.computeIfAbsent(
        key,
        it ->
            registry.gauge(it.name(), it.tags(), new AtomicReference<>(0.0), AtomicReference::get));
  }

  private record MeterKey(String name, Map<String, String> labels) {
    static MeterKey of(String name, String... labels) {
      Map<String, String> named = new TreeMap<>();
      for (int i = 0; i < labels.length; i += 2) {
        named.put(labels[i], labels[i + 1].toLowerCase(Locale.ROOT));
      }
      return new MeterKey(name, named);
    }

    MeterKey and(String label, String value) {
      Map<String, String> more = new TreeMap<>(labels);
      more.put(label, value);
      return new MeterKey(name, more);
    }

    List<Tag> tags() {
      return labels.entrySet().stream().map(it -> Tag.of(it.getKey(), it.getValue())).toList();
    }
  }
}
