package com.barron.production.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class ProductionSettingsTest {
  @Test
  void demoDataIsOffUnlessItIsAskedFor() {
    assertThat(ProductionSettings.from(config(null)).demoData()).isFalse();
    assertThat(ProductionSettings.from(config("false")).demoData()).isFalse();
    assertThat(ProductionSettings.from(config(" true ")).demoData()).isTrue();
    assertThat(ProductionSettings.problems(config("true"))).isEmpty();
    assertThat(ProductionSettings.problems(config(null))).isEmpty();
  }

  @Test
  void anythingElseIsAProblemAndCountsAsOff() {
    assertThat(ProductionSettings.problems(config("yes")))
        .containsExactly("BARRON_DEMO_DATA is true or false.");
    assertThat(ProductionSettings.from(config("yes")).demoData()).isFalse();
  }

  /** A configuration of one value. */
  private static Config config(String value) {
    return (Config)
        Proxy.newProxyInstance(
            Config.class.getClassLoader(),
            new Class<?>[] {Config.class},
            (proxy, method, arguments) -> Optional.ofNullable(value));
  }
}
