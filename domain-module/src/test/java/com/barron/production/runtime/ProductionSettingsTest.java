package com.barron.production.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.ZoneId;
import java.util.List;
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
        .containsExactly("BARRON_DEMO_DATA must be true or false");
    assertThat(ProductionSettings.from(config("yes")).demoData()).isFalse();
  }

  @Test
  void tellsTimesInThePlantsZone() {
    assertThat(ProductionSettings.from(config(null)).timeZone()).isEqualTo(ZoneId.of("UTC"));
    assertThat(
            ProductionSettings.from(config("BARRON_TIME_ZONE", "Africa/Johannesburg")).timeZone())
        .isEqualTo(ZoneId.of("Africa/Johannesburg"));
  }

  @Test
  void anOffsetOrAnUnknownZoneIsAProblem() {
    for (String wrong : List.of("+02:00", "Africa/Nowhere", "../etc")) {
      assertThat(ProductionSettings.problems(config("BARRON_TIME_ZONE", wrong)))
          .containsExactly(
              "BARRON_TIME_ZONE must be the name of a time zone, such as Africa/Johannesburg");
    }
  }

  private static Config config(String demoData) {
    return config("BARRON_DEMO_DATA", demoData);
  }

  /** A configuration of one value. */
  private static Config config(String name, String value) {
    return (Config)
        Proxy.newProxyInstance(
            Config.class.getClassLoader(),
            new Class<?>[] {Config.class},
            (proxy, method, arguments) ->
                name.equals(arguments[0]) ? Optional.ofNullable(value) : Optional.empty());
  }
}
