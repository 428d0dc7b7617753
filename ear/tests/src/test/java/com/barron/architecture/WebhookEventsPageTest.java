package com.barron.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.webhooks.PayloadField;
import com.barron.production.webhooks.WebhookEventType;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of events says what is sent. */
class WebhookEventsPageTest {
  private static List<String> rows;

  @BeforeAll
  static void read() throws IOException {
    rows =
        Files.readAllLines(Modules.file("docs/reference/webhook-events.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .toList();
  }

  @Test
  void namesEachEventWithItsData() {
    assertThat(rows)
        .filteredOn(row -> row.startsWith("| `") && row.split("`")[1].contains("."))
        .containsExactlyElementsOf(
            Stream.of(WebhookEventType.values())
                .map(
                    type ->
                        type.fields().stream()
                            .map(field -> "`" + field.name() + "`")
                            .collect(
                                Collectors.joining(
                                    ", ",
                                    "| `" + type.word() + "` | " + type.description() + " | ",
                                    " |")))
                .toList());
  }

  @Test
  void explainsEachField() {
    assertThat(rows)
        .filteredOn(row -> !row.split("`")[1].contains("."))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(WebhookEventType.values())
                .flatMap(type -> type.fields().stream())
                .distinct()
                .map(WebhookEventsPageTest::row)
                .toList());
  }

  private static String row(PayloadField field) {
    Object example = field.example();
    String written = example instanceof String ? "\"" + example + "\"" : example.toString();
    return "| `" + field.name() + "` | " + field.description() + " | `" + written + "` |";
  }
}
