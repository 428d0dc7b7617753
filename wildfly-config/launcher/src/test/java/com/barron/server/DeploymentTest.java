package com.barron.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentTest {

  @TempDir Path folder;

  @Test
  void findsTheApplicationsOwnReasonInTheScannersMarker() throws Exception {
    Files.writeString(
        folder.resolve("barron.ear.failed"),
        "\"{\\\"WFLYCTL0080: Failed services\\\" => {\\\"unit\\\" => \\\"Failed to start service\\n"
            + "    Caused by: java.lang.IllegalStateException: Barron cannot start: TWILIO_AUTH_TOKEN is"
            + " not set; BARRON_PUBLIC_URL is no address\\\"}}\"");

    assertThat(deployment().refusal(folder.resolve("no.log")))
        .contains("TWILIO_AUTH_TOKEN is not set; BARRON_PUBLIC_URL is no address");
  }

  @Test
  void findsItInTheLogWhenTheMarkerDoesNotHaveIt() throws Exception {
    Path log = folder.resolve("server.log");
    Files.writeString(log, "ERROR x\nCaused by: Y: Barron cannot start: A is wrong\n\tat z\n");

    assertThat(deployment().refusal(log)).contains("A is wrong");
  }

  @Test
  void namesTheInnermostCauseOfAnotherFailure() throws Exception {
    Files.writeString(
        folder.resolve("barron.ear.failed"),
        "\"{\\\"WFLYCTL0080\\\" => \\\"Failed\n    Caused by: a.Outer: outer\n    Caused by: b.Inner: migrations"
            + " differ\\\"}\"");

    assertThat(deployment().cause()).contains("migrations differ");
  }

  @Test
  void hasNoReasonWhenTheApplicationGaveNone() throws Exception {
    Files.writeString(folder.resolve("barron.ear.failed"), "\"WFLYCTL0080\"");

    assertThat(deployment().hasFailed()).isTrue();
    assertThat(deployment().refusal(folder.resolve("no.log"))).isEmpty();
  }

  private Deployment deployment() {
    return new Deployment(folder.resolve("barron.ear"));
  }
}
