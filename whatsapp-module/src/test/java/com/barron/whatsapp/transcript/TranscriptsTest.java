package com.barron.whatsapp.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptsTest {
  private static Expected expected(String... lines) {
    return new Expected(List.of(lines), List.of());
  }

  @Test
  void linesAreExpectedInTheirOrderWithOthersBetweenThem() {
    assertThat(expected("a", "c").complaint("a\nb\nc")).isEmpty();
    assertThat(expected("c", "a").complaint("a\nb\nc")).isPresent();
    assertThat(expected("a", "a").complaint("a\nb")).isPresent();
    assertThat(expected("a", "", "b").complaint("a\n\nb")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Reference: DEF-#,        Reference: DEF-98765,  true",
    "Reference: DEF-#,        Reference: DEF-x,      false",
    "Order #ORD-# is held,    Order #ORD-1 is held,  true",
    "step ... of ...,         step 1 of 2,           true",
    "Status,                  Status: On Track,      false",
    "Status...,               Status: On Track,      true",
    "a.c,                     abc,                   false"
  })
  void aLineIsExactButForItsWildcards(String line, String reply, boolean fits) {
    assertThat(expected(line).complaint(reply).isEmpty()).isEqualTo(fits);
  }

  @Test
  void aLineCanBeForbidden() {
    var silent = new Expected(List.of("a"), List.of("...secret..."));

    assertThat(silent.complaint("a")).isEmpty();
    assertThat(silent.complaint("a\nthe secret is out")).isPresent();
  }

  @Test
  void aSpanCanBeAnySpan() {
    var exact = expected("Time Remaining: 44h 32m");

    assertThat(exact.complaint("Time Remaining: 44h 30m")).isPresent();
    assertThat(exact.atAnyTime().complaint("Time Remaining: 44h 30m")).isEmpty();
    assertThat(exact.atAnyTime().complaint("Time Remaining: soon")).isPresent();
  }

  @Test
  void theMenuCanBeAList() {
    var menu = expected("Welcome", "", "1️⃣ First", "Reply with number (1-6)");
    var resume = expected("Type resume to go on with your defect report.");

    assertThat(menu.whereTheMenuIsAList()).isEqualTo(expected("Welcome", "1. First"));
    assertThat(resume.whereTheMenuIsAList()).isEqualTo(expected("7. Resume: defect report"));
  }

  @Test
  void everyFileIsPlayed() throws IOException, URISyntaxException {
    var folder = Path.of(TranscriptsTest.class.getResource("/transcripts").toURI());
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(Transcripts.FILES.stream(), Stream.of(Transcripts.BESIDE)).toList());
    }
  }

  @Test
  void everySceneSaysSomethingAndExpectsSomething() {
    assertThat(Transcripts.all())
        .allSatisfy(scene -> assertThat(scene.exchanges()).isNotEmpty())
        .allSatisfy(
            scene ->
                assertThat(scene.exchanges())
                    .allMatch(exchange -> !exchange.reply().lines().isEmpty()));
  }
}
