package com.barron.whatsapp.metrics;

import com.barron.whatsapp.metrics.Metrics.GaugeValue;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Always 1, with the version as its label, so that a dashboard shows which node runs which version.
 */
@Singleton
class InfoGauge implements SampledGauges {
  private final Metrics metrics;

  @Inject
  InfoGauge(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public void sample() {
    metrics.gauge("barron.info", List.of(new GaugeValue(Map.of("version", version()), 1)));
  }

  /** As the archive's manifest tells it; {@code unknown} where there is no archive. */
  private static String version() {
    return Optional.ofNullable(InfoGauge.class.getPackage().getImplementationVersion())
        .orElse("unknown");
  }
}
