package com.barron.whatsapp.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.whatsapp.metrics.Metrics.GaugeValue;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Metrics metrics = new Metrics(registry);

  @Test
  void countsByLabels() {
    metrics.count("in", "outcome", "STORED");
    metrics.count("in", "outcome", "stored");
    metrics.add("in", 3, "outcome", "duplicate");

    assertThat(registry.get("in").tag("outcome", "stored").counter().count()).isEqualTo(2);
    assertThat(registry.get("in").tag("outcome", "duplicate").counter().count()).isEqualTo(3);
  }

  @Test
  void countsATimeInEachBucketThatIsLongEnough() {
    metrics.took("webhook", Duration.ofMillis(50));
    metrics.took("webhook", Duration.ofMillis(120));
    metrics.took("webhook", Duration.ofMinutes(1));

    assertThat(within("0.025")).isZero();
    assertThat(within("0.05")).isEqualTo(1);
    assertThat(within("0.2")).isEqualTo(2);
    assertThat(within("15.0")).isEqualTo(2);
    assertThat(within("+Inf")).isEqualTo(3);
    assertThat(registry.get("webhook.seconds").counter().count()).isEqualTo(60.17);
  }

  @Test
  void setsAGaugeToZeroWhenItIsNotNamedAnyMore() {
    metrics.gauge("open", List.of(value("defect", 2), value("sla", 1)));
    metrics.gauge("open", List.of(value("sla", 4)));

    assertThat(registry.get("open").tag("form", "defect").gauge().value()).isZero();
    assertThat(registry.get("open").tag("form", "sla").gauge().value()).isEqualTo(4);
  }

  private static GaugeValue value(String form, double number) {
    return new GaugeValue(Map.of("form", form), number);
  }

  private double within(String le) {
    return registry.get("webhook.within").tag("le", le).counter().count();
  }
}
