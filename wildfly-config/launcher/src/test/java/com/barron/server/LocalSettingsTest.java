package com.barron.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalSettingsTest {

  private static final Path PROJECT = Path.of("/project");

  @Test
  void playsOnTheWellKnownPortsWhenNothingIsSet() {
    LocalSettings settings = from(Map.of());

    assertThat(settings.ports().http()).isEqualTo(8080);
    assertThat(settings.ports().management()).isEqualTo(9990);
    assertThat(settings.databasePort()).isEqualTo(15432);
    assertThat(settings.folder()).isEqualTo(Path.of("/project/.barron"));
    assertThat(settings.application())
        .containsEntry("BARRON_ENROLMENT", "open")
        .containsEntry("BARRON_DEMO_DATA", "true")
        .containsEntry("BARRON_SIMULATOR", "true")
        .containsEntry("BARRON_WEBHOOK_HOSTS", "localhost,127.0.0.1")
        .containsEntry("BARRON_PUBLIC_URL", "http://localhost:8080");
  }

  @Test
  void timesAreToldAsOnThisMachineUnlessAZoneIsSet() {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Africa/Johannesburg"));
    try {
      assertThat(from(Map.of()).application())
          .containsEntry("BARRON_TIME_ZONE", "Africa/Johannesburg");
      assertThat(from(Map.of("BARRON_TIME_ZONE", "UTC")).application())
          .containsEntry("BARRON_TIME_ZONE", "UTC");
      TimeZone.setDefault(TimeZone.getTimeZone("GMT+05:30"));
      assertThat(from(Map.of()).application()).doesNotContainKey("BARRON_TIME_ZONE");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BARRON_PUBLIC_URL=https://bot.example.com",
        "BARRON_PUBLIC_URL=http://localhost.example.com",
        "TWILIO_ACCOUNT_SID=AC0",
        "META_PHONE_NUMBER_ID=1"
      })
  void opensNothingByItselfWhereOthersCanReachIt(String variable) {
    String[] pair = variable.split("=");
    LocalSettings settings = from(Map.of(pair[0], pair[1]));

    assertThat(settings.isExposed()).isTrue();
    assertThat(settings.application())
        .doesNotContainKeys(
            "BARRON_ENROLMENT", "BARRON_DEMO_DATA", "BARRON_SIMULATOR", "BARRON_WEBHOOK_HOSTS");
    assertThat(from(Map.of(pair[0], pair[1], "BARRON_ENROLMENT", "open")).application())
        .containsEntry("BARRON_ENROLMENT", "open")
        .doesNotContainKey("BARRON_SIMULATOR");
  }

  @Test
  void playsWithAStandInForAProvider() {
    LocalSettings settings =
        from(Map.of("TWILIO_ACCOUNT_SID", "AC0", "TWILIO_API_BASE_URL", "http://127.0.0.1:8070"));

    assertThat(settings.isExposed()).isFalse();
    assertThat(settings.application()).containsEntry("BARRON_SIMULATOR", "true");
  }

  @Test
  void prefersWhatThePersonSets() {
    LocalSettings settings =
        from(
            Map.of(
                "BARRON_HTTP_PORT", "18080",
                "BARRON_DEMO_DATA", "false",
                "BARRON_DATA_DIR", "/elsewhere",
                "TWILIO_ACCOUNT_SID", "AC0",
                "PATH", "/bin"));

    assertThat(settings.application())
        .containsEntry("BARRON_DEMO_DATA", "false")
        .containsEntry("BARRON_PUBLIC_URL", "http://localhost:18080")
        .containsEntry("TWILIO_ACCOUNT_SID", "AC0")
        .doesNotContainKey("PATH");
    assertThat(settings.folder()).isEqualTo(Path.of("/elsewhere"));
  }

  @Test
  void namesEveryProblemInOneLine() {
    assertThatThrownBy(
            () ->
                from(
                    Map.of(
                        "BARRON_HTTP_PORT", "eighty",
                        "BARRON_MANAGEMENT_PORT", "70000",
                        "BARRON_DB_URL", "mysql://secret@db")))
        .isInstanceOf(StartupException.class)
        .hasMessageContaining("BARRON_HTTP_PORT is 'eighty'")
        .hasMessageContaining("BARRON_MANAGEMENT_PORT is '70000'")
        .hasMessageContaining("BARRON_DB_USER is not set, although BARRON_DB_URL is")
        .hasMessageContaining("BARRON_DB_PASSWORD is not set, although BARRON_DB_URL is")
        .hasMessageContaining("BARRON_DB_URL does not begin with jdbc:postgresql:")
        .hasMessageNotContaining("secret")
        .hasMessageNotContaining("\n");
  }

  @Test
  void refusesOnePortForTwo() {
    assertThatThrownBy(() -> from(Map.of("BARRON_HTTP_PORT", "9990")))
        .isInstanceOf(StartupException.class)
        .hasMessageContaining(
            "BARRON_HTTP_PORT, BARRON_MANAGEMENT_PORT lead to the same port 9990");
  }

  @Test
  void needsNoPortForADatabaseOfThePersonsOwn() {
    LocalSettings settings =
        from(
            Map.of(
                "BARRON_DB_URL", "jdbc:postgresql://db/barron",
                "BARRON_DB_USER", "barron",
                "BARRON_DB_PASSWORD", "x",
                "BARRON_EMBEDDED_DB_PORT", "8080"));

    assertThat(settings.listeners()).hasSize(2);
  }

  @Test
  void takesThePortsAfterTheBasesForSeveralNodes() {
    LocalSettings settings = from(Map.of(), "2");

    assertThat(settings.listeners())
        .extracting(LocalSettings.Listener::port)
        .containsExactlyInAnyOrder(8080, 8090, 8081, 8082, 9991, 9992, 7601, 7602, 15432);
  }

  @Test
  void keepsANodesNameAndPortFromBeingEveryNodes() {
    assertThat(
            from(Map.of("BARRON_NODE_NAME", "mine", "BARRON_CLUSTER_PORT", "7700"), "2")
                .application())
        .doesNotContainKeys("BARRON_NODE_NAME", "BARRON_CLUSTER_PORT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "10", "two", "-1", ""})
  void refusesANumberOfNodesThatItCannotRun(String nodes) {
    assertThatThrownBy(() -> from(Map.of(), nodes))
        .isInstanceOf(StartupException.class)
        .hasMessage("nodes is '" + nodes + "', not a number from 1 to 9");
  }

  @Test
  void refusesPortsThatMeetOnlyBehindTheBases() {
    assertThatThrownBy(() -> from(Map.of("BARRON_BALANCER_PORT", "8082"), "2"))
        .isInstanceOf(StartupException.class)
        .hasMessage("BARRON_BALANCER_PORT, BARRON_HTTP_PORT lead to the same port 8082");
  }

  private static LocalSettings from(Map<String, String> environment) {
    return from(environment, "1");
  }

  private static LocalSettings from(Map<String, String> environment, String nodes) {
    return LocalSettings.from(environment, PROJECT, nodes);
  }
}
