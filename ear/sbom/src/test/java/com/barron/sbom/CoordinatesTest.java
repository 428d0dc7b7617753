package com.barron.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoordinatesTest {
  @ParameterizedTest
  @CsvSource({
    "io.netty:netty:4.1.Final, netty-4.1.Final.jar, ''",
    "io.netty:netty:4.1.Final, netty-4.1.Final-linux-x86_64.jar, linux-x86_64",
    "com.twilio.sdk:twilio:13.0.1, com.twilio.sdk-twilio-13.0.1.jar, ''",
    "com.barron:web-module:1.0-SNAPSHOT, com.barron-web-module-1.0-SNAPSHOT-health.jar, health",
    "com.barron:web-module:1.0-SNAPSHOT, web-module.war, ''",
    "jakarta.activation:jakarta.activation-api:2.1.4, jakarta.activation-api-2.1.4.jar, ''",
    "io.netty:netty:4.1.Final, netty-4.2.Final.jar,",
    "io.netty:netty:4.1.Final, netty-common-4.1.Final.jar,",
    "io.netty:netty:4.1, netty-4.1.1.jar,"
  })
  void readsTheClassifierInAFileName(String library, String fileName, String classifier) {
    assertThat(Coordinates.parse(library).classifierIn(fileName).orElse(null))
        .isEqualTo(classifier);
  }
}
