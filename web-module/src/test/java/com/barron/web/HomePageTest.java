package com.barron.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HomePageTest {
  private static final Path TEMPLATE = Path.of("src/main/webapp/WEB-INF/pages/home.html");

  @Test
  void leadsToTheSimulatorInALocalRun() throws IOException {
    assertThat(HomePage.page(Files.readString(TEMPLATE), true)).contains("href=\"simulator/\"");
  }

  @Test
  void doesNotNameTheSimulatorWhereThereIsNone() throws IOException {
    assertThat(HomePage.page(Files.readString(TEMPLATE), false))
        .contains("<h1>Barron</h1>")
        .doesNotContain("simulator", "Outbox", "local run");
  }
}
