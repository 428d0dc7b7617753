package com.barron.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dashboard and the alert rules name meters that exist. */
class MonitoringTest {
  private static final Pattern ASKED = Pattern.compile("\\bbarron_[a-z_]+");
  private static final Pattern COUNTED = Pattern.compile("\"(barron\\.[a-z.]+)\"");

  /** The names that {@code Metrics.took} makes of one name. */
  private static final List<String> OF_A_TIME = List.of(".within", ".seconds");

  @ParameterizedTest
  @ValueSource(strings = {"grafana-dashboard.json", "prometheus-alerts.yaml"})
  void asksForNothingThatNobodyCounts(String file) throws IOException {
    String text = Files.readString(Modules.PROJECT.resolve("docs/monitoring").resolve(file));
    Set<String> asked =
        ASKED
            .matcher(text)
            .results()
            .map(result -> result.group().replaceFirst("_total$", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(asked).isNotEmpty().isSubsetOf(counted());
  }

  @Test
  void findsTheNamesInTheSources() {
    assertThat(counted()).contains("barron_messages_in", "barron_webhook_within");
  }

  /** As Prometheus writes the names that stand in the sources. */
  private static Set<String> counted() {
    return Stream.of("whatsapp-module", "web-module/mqtt", "web-module")
        .map(Modules::sources)
        .flatMap(MonitoringTest::sources)
        .flatMap(source -> COUNTED.matcher(source).results())
        .map(result -> result.group(1))
        .flatMap(name -> Stream.concat(Stream.of(name), OF_A_TIME.stream().map(name::concat)))
        .map(name -> name.replace('.', '_'))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream()
          .map(MonitoringTest::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
