package com.barron.production.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class OidcSettingsTest {
  private static final Map<String, String> COMPLETE =
      Map.of(
          "BARRON_OIDC_ENABLED", "true",
          "BARRON_OIDC_ISSUER", "https://login.example.com/plant",
          "BARRON_OIDC_CLIENT_ID", "barron-console",
          "BARRON_OIDC_CLIENT_SECRET", "much too secret");

  @Test
  void isOffUnlessItIsEnabled() {
    assertThat(OidcSettings.from(config(Map.of())).client()).isEmpty();
    assertThat(OidcSettings.problems(config(Map.of()))).isEmpty();
    assertThat(OidcSettings.from(with("BARRON_OIDC_ENABLED", "false")).client()).isEmpty();
  }

  @Test
  void readsWhatWeAreAtTheProvider() {
    OidcSettings.Client client = OidcSettings.from(config(COMPLETE)).client().orElseThrow();

    assertThat(OidcSettings.problems(config(COMPLETE))).isEmpty();
    assertThat(client.issuer()).isEqualTo(URI.create("https://login.example.com/plant"));
    assertThat(client.scope()).isEqualTo("openid email profile");
    assertThat(client.claim()).isEqualTo("email");
    assertThat(client.providerName()).isEqualTo("OpenID");
    assertThat(client).hasToString("client barron-console of https://login.example.com/plant");
  }

  @Test
  void saysWhatIsMissingOnceItIsEnabled() {
    assertThat(OidcSettings.problems(config(Map.of("BARRON_OIDC_ENABLED", "true"))))
        .containsExactly(
            "BARRON_OIDC_ISSUER must be an address with https, as the provider names itself",
            "BARRON_OIDC_CLIENT_ID is missing",
            "BARRON_OIDC_CLIENT_SECRET is missing");
  }

  @Test
  void saysWhatIsWrongWithoutTheValue() {
    assertThat(OidcSettings.problems(with("BARRON_OIDC_ENABLED", "yes")))
        .containsExactly("BARRON_OIDC_ENABLED must be true or false");
    assertThat(OidcSettings.problems(with("BARRON_OIDC_SCOPE", "email")))
        .containsExactly(
            "BARRON_OIDC_SCOPE must be words with spaces between, the first of them openid");
    assertThat(OidcSettings.problems(with("BARRON_OIDC_CLAIM", "two words")))
        .containsExactly("BARRON_OIDC_CLAIM must be the name of a claim, such as email or sub");
    assertThat(OidcSettings.problems(with("BARRON_OIDC_NAME", "x".repeat(41))))
        .containsExactly("BARRON_OIDC_NAME must have 40 characters at most");
  }

  @Test
  void plainHttpIsForThisMachineAlone() {
    assertThat(OidcSettings.problems(with("BARRON_OIDC_ISSUER", "http://127.0.0.1:8090/plant")))
        .isEmpty();
    assertThat(OidcSettings.problems(with("BARRON_OIDC_ISSUER", "http://login.example.com")))
        .hasSize(1);
    assertThat(OidcSettings.problems(with("BARRON_OIDC_ISSUER", "https://login.example.com?a=b")))
        .hasSize(1);
  }

  private static Config with(String name, String value) {
    Map<String, String> all = new HashMap<>(COMPLETE);
    all.put(name, value);
    return config(all);
  }

  private static Config config(Map<String, String> values) {
    return (Config)
        Proxy.newProxyInstance(
            Config.class.getClassLoader(),
            new Class<?>[] {Config.class},
            (proxy, method, arguments) -> Optional.ofNullable(values.get(arguments[0])));
  }
}
