package com.barron.production.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class WebhookSettingsTest {
  private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
  private static final String OTHER = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=";

  @Test
  void nothingIsSetUnlessItIsSaid() {
    assertThat(WebhookSettings.from(config(Map.of())).keys()).isEmpty();
    assertThat(WebhookSettings.from(config(Map.of())).hosts()).isEmpty();
    assertThat(WebhookSettings.problems(config(Map.of()))).isEmpty();
  }

  @Test
  void readsKeysAndHosts() {
    Config config =
        config(
            Map.of(
                "BARRON_WEBHOOK_KEY",
                KEY + ", " + OTHER,
                "BARRON_WEBHOOK_HOSTS",
                "ERP.plant, 10.0.0.7,[::1]"));

    assertThat(WebhookSettings.problems(config)).isEmpty();
    assertThat(WebhookSettings.from(config).keys()).containsExactly(KEY, OTHER);
    assertThat(WebhookSettings.from(config).hosts())
        .containsExactlyInAnyOrder("erp.plant", "10.0.0.7", "[::1]");
  }

  @Test
  void saysWhatIsWrongWithoutTheValue() {
    Config config =
        config(
            Map.of("BARRON_WEBHOOK_KEY", "c2hvcnQ=", "BARRON_WEBHOOK_HOSTS", "https://erp.plant/"));

    assertThat(WebhookSettings.problems(config))
        .containsExactly(
            "BARRON_WEBHOOK_KEY must be 32 bytes in Base64, or several, separated by commas",
            "BARRON_WEBHOOK_HOSTS must be names of hosts or addresses, separated by commas");
  }

  @Test
  void neverPrintsAKey() {
    assertThat(WebhookSettings.from(config(Map.of("BARRON_WEBHOOK_KEY", KEY))))
        .hasToString("keys=1 hosts=[]");
  }

  private static Config config(Map<String, String> values) {
    return (Config)
        Proxy.newProxyInstance(
            Config.class.getClassLoader(),
            new Class<?>[] {Config.class},
            (proxy, method, arguments) -> Optional.ofNullable(values.get(arguments[0])));
  }
}
