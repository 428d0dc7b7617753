package com.barron.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadParametersTest {
  @Test
  void areThirtyTwoPeopleOnOneNodeWhenNothingIsSet() {
    LoadParameters parameters = of(Map.of());

    assertThat(parameters.people()).isEqualTo(32);
    assertThat(parameters.atOnce()).isEqualTo(32);
    assertThat(parameters.isClosed()).isTrue();
    assertThat(parameters.nodes()).isOne();
    assertThat(parameters.javaOptions()).contains("-Xmx1g");
    assertThat(parameters.settings()).isEmpty();
    assertThat(parameters.serverCpus()).isEqualTo("0");
    assertThat(parameters.driverCpus()).isEqualTo("1");
  }

  @Test
  void areReadFromProperties() {
    LoadParameters parameters =
        of(
            Map.of(
                "load.people", "1000",
                "load.at-once", "16",
                "load.rate", "250.5",
                "load.duration", "1.5",
                "load.latency", "80",
                "load.reports", "2",
                "load.journal", "1000000",
                "load.java-options", " -Xmx2g  -XX:+UseParallelGC",
                "load.settings", "BARRON_SENDERS=16, BARRON_LOG_FORMAT=json",
                "load.server-cpus", ""));

    assertThat(parameters.people()).isEqualTo(1_000);
    assertThat(parameters.atOnce()).isEqualTo(16);
    assertThat(parameters.rate()).isEqualTo(250.5);
    assertThat(parameters.isClosed()).isFalse();
    assertThat(parameters.duration()).isEqualTo(Duration.ofMillis(1_500));
    assertThat(parameters.latency()).isEqualTo(Duration.ofMillis(80));
    assertThat(parameters.journal()).isEqualTo(1_000_000);
    assertThat(parameters.reports()).isEqualTo(2);
    assertThat(parameters.describe())
        .endsWith("80 ms; 2 reports of delivery for each reply; 1000000 rows of journal before");
    assertThat(parameters.javaOptions()).containsExactly("-Xmx2g", "-XX:+UseParallelGC");
    assertThat(parameters.settings())
        .containsExactly("BARRON_SENDERS=16", "BARRON_LOG_FORMAT=json");
    assertThat(parameters.serverCpus()).isEmpty();
  }

  @Test
  void bindTwoNodesToTheFirstTwoCpus() {
    Map<String, String> twoNodes = Map.of("load.nodes", "2");

    assertThat(of(twoNodes).serverCpus()).isEqualTo("0-1");
    assertThat(of(twoNodes).driverCpus()).isEmpty();
    assertThat(LoadParameters.of(twoNodes::get, 4).driverCpus()).isEqualTo("2-3");
  }

  @Test
  void bindNothingWhereThereIsOneCpu() {
    LoadParameters parameters = LoadParameters.of(name -> null, 1);

    assertThat(parameters.serverCpus()).isEmpty();
    assertThat(parameters.driverCpus()).isEmpty();
  }

  @Test
  void areRefusedWithEveryProblem() {
    assertThatThrownBy(() -> of(Map.of("load.people", "many", "load.nodes", "3")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("load.people is many")
        .hasMessageContaining("load.nodes is 3");
  }

  @Test
  void areRefusedForTheServerAloneWhereItKnowsLess() {
    assertThat(of(Map.of("load.product", "platform")).isPlatform()).isTrue();
    assertThatThrownBy(() -> of(Map.of("load.product", "platform", "load.nodes", "2")))
        .hasMessageContaining("load.product=platform");
    assertThatThrownBy(() -> of(Map.of("load.product", "other")))
        .hasMessageContaining("load.product is neither");
  }

  @Test
  void haveAnOrderForEachDialogue() {
    LoadParameters parameters =
        of(Map.of("load.rate", "100", "load.warm-up", "10", "load.duration", "30"));

    assertThat(parameters.dialoguesAtMost())
        .isGreaterThanOrEqualTo(40 * 100 / 5 + parameters.people());
  }

  private static LoadParameters of(Map<String, String> properties) {
    return LoadParameters.of(properties::get, 2);
  }
}
