package com.barron.production.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class StartGateTest {
  private final Map<String, String> environment =
      new HashMap<>(
          Map.of(
              "BARRON_DB_URL", "jdbc:postgresql://db/barron",
              "BARRON_DB_USER", "barron",
              "BARRON_DB_PASSWORD", "hush-hush",
              "BARRON_CLUSTER_SECRET", "hush-hush"));

  @Test
  void hasNothingToSayOfRightSettings() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void listsTheProblemsOfEveryConditionAtOnce() {
    environment.put("BARRON_DB_URL", "jdbc:mysql://hush-hush/barron");
    environment.put("BARRON_DB_PASSWORD", " ");
    environment.remove("BARRON_CLUSTER_SECRET");
    environment.put("BARRON_DEMO_DATA", "hush-hush");

    assertThat(problems())
        .containsExactly(
            "BARRON_DB_PASSWORD is missing",
            "BARRON_CLUSTER_SECRET is missing",
            "BARRON_DB_URL must begin with jdbc:postgresql:",
            "BARRON_DEMO_DATA must be true or false");
  }

  @Test
  void refusesOnOneLine() {
    assertThat(new StartRefusedException(List.of("A is missing", "B is missing")))
        .hasMessage("Barron cannot start: A is missing; B is missing")
        .matches(exception -> exception.getStackTrace().length == 0);
  }

  private List<String> problems() {
    return StartGate.problems(
        Stream.of(new ServerSettings(), ProductionSettings::problems), config());
  }

  private Config config() {
    return (Config)
        Proxy.newProxyInstance(
            Config.class.getClassLoader(),
            new Class<?>[] {Config.class},
            (proxy, method, arguments) ->
                Optional.ofNullable(environment.get((String) arguments[0])));
  }
}
