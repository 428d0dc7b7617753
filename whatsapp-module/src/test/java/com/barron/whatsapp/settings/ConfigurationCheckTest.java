package com.barron.whatsapp.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is right by itself, and wrong together. */
class ConfigurationCheckTest {
  private static final Map<String, String> TWILIO =
      Map.of(
          "TWILIO_ACCOUNT_SID", "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
          "TWILIO_AUTH_TOKEN", "token",
          "TWILIO_WHATSAPP_NUMBER", "+12025550199");
  private static final Map<String, String> META =
      Map.of(
          "META_PHONE_NUMBER_ID", "100000000000001",
          "META_ACCESS_TOKEN", "token",
          "META_APP_SECRET", "0123456789abcdef0123456789abcdef",
          "META_VERIFY_TOKEN", "verify-token-of-us");

  @Test
  void startsWithoutAnyChannel() {
    assertThat(problems(Map.of())).isEmpty();
  }

  @Test
  void doesNotStartWithTwilioWhereNobodyKnowsOurAddress() {
    refuses(TWILIO, Map.of(), "BARRON_PUBLIC_URL is missing");
    refuses(TWILIO, Map.of("BARRON_PUBLIC_URL", " "), "BARRON_PUBLIC_URL is missing");

    assertThat(problems(with(TWILIO, Map.of("BARRON_PUBLIC_URL", "https://bot.example.com"))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1048576", "3145727", " 65536 "})
  void doesNotStartWithMetaWhereItsBatchesWouldBeRefused(String bytes) {
    refuses(META, Map.of("BARRON_HTTP_MAX_BODY", bytes), "BARRON_HTTP_MAX_BODY must be at least");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3145728", "10485760"})
  void startsWithMetaWhereItsBatchesFit(String bytes) {
    assertThat(problems(with(META, Map.of("BARRON_HTTP_MAX_BODY", bytes)))).isEmpty();
  }

  private static void refuses(Map<String, String> some, Map<String, String> more, String problem) {
    assertThat(problems(with(some, more)))
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith(problem);
  }

  private static List<String> problems(Map<String, String> environment) {
    return new ConfigurationCheck().problems(config(environment));
  }

  private static Config config(Map<String, String> environment) {
    return (Config)
        Proxy.newProxyInstance(
            Config.class.getClassLoader(),
            new Class<?>[] {Config.class},
            (proxy, method, arguments) ->
                Optional.ofNullable(environment.get((String) arguments[0])));
  }

  private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(some);
    all.putAll(more);
    return all;
  }
}
