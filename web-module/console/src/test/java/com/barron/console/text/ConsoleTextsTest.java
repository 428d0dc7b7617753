package com.barron.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.console.page.Outcome;
import com.barron.whatsapp.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConsoleTextsTest {
  private static final Pattern SAID = Pattern.compile("say\\(\"([a-z][a-z.-]+)\"");
  private static final Pattern EITHER =
      Pattern.compile("\\? \"([a-z][a-z.-]+)\" : \"([a-z][a-z.-]+)\"");
  private static final Pattern TASK =
      Pattern.compile("class (\\w+)[^{]* implements [^{]*(?:ScheduledTask|LoopedWorker)\\b");
  private static final Pattern PROPERTY = Pattern.compile("\\.with(?:Text)?\\(\\s*\"(\\w+)\"");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

  @Test
  void everyLanguageHasEveryTextWithTheSamePlaces() throws IOException {
    Properties english = bundle("");
    for (Locale language : ConsoleTexts.languages()) {
      Properties texts = language.equals(Locale.ENGLISH) ? english : bundle("_" + language);
      assertThat(texts.stringPropertyNames())
          .as(language.toString())
          .isEqualTo(english.stringPropertyNames());
      for (String key : english.stringPropertyNames()) {
        assertThat(places(texts.getProperty(key)))
            .as(language + " " + key)
            .isEqualTo(places(english.getProperty(key)));
        assertThat(texts.getProperty(key)).as(language + " " + key).isNotBlank();
      }
    }
  }

  @Test
  void everyTextThatIsSaidExists() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (String source : sources(Path.of("src", "main"))) {
      Stream.concat(
              SAID.matcher(source).results().map(found -> found.group(1)),
              EITHER.matcher(source).results().flatMap(ConsoleTextsTest::both))
          .filter(key -> !key.endsWith("."))
          .filter(key -> !exists(key))
          .forEach(missing::add);
    }
    for (Outcome.Kind kind : Outcome.Kind.values()) {
      if (!exists(kind.key())) {
        missing.add(kind.key());
      }
    }

    assertThat(missing).isEmpty();
  }

  @Test
  void everyTaskHasANameAndSaysWhatItDoes() throws IOException {
    Set<String> wanted =
        sources(Path.of("..", "..", "whatsapp-module", "src", "main", "java")).stream()
            .flatMap(source -> TASK.matcher(source).results())
            .map(task -> task.group(1).replaceAll("(?<=[a-z])(?=[A-Z])", "-"))
            .flatMap(name -> Stream.of("task." + name, "task." + name + ".what"))
            .map(key -> key.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());

    assertThat(bundle("").stringPropertyNames().stream().filter(key -> key.startsWith("task.")))
        .containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void everyPropertyThatTheAuditKeepsHasAName() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (String module : List.of("domain-module", "whatsapp-module")) {
      for (String source : sources(Path.of("..", "..", module, "src", "main", "java"))) {
        PROPERTY
            .matcher(source.contains(".audit.Changes;") ? source : "")
            .results()
            .map(property -> "changed." + property.group(1).replaceFirst("Sha256$", ""))
            .map(key -> key.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT))
            .filter(key -> !ConsoleTexts.in(Locale.ENGLISH).knows(key))
            .forEach(missing::add);
      }
    }

    assertThat(missing).isEmpty();
  }

  private static Stream<String> both(MatchResult found) {
    return Stream.of(found.group(1), found.group(2)).filter(key -> key.contains("."));
  }

  private static boolean exists(String key) {
    return ConsoleTexts.in(Locale.ENGLISH).knows(key)
        || Texts.in(Locale.ENGLISH).keys().contains(key)
        || Texts.in(Locale.ENGLISH).keys().stream().anyMatch(known -> known.startsWith(key + "."))
        || Stream.of(
                "defect",
                "theme",
                "severity",
                "alert",
                "password",
                "ticket.act",
                "ticket.did",
                "key.state",
                "message.status",
                "delivery.state",
                "delivery.failure",
                "chain.break",
                "source",
                "import.subject",
                "import.state",
                "import.action",
                "import.code",
                "import.effect",
                "tickets.show",
                "signal",
                "change.status",
                "conversations",
                "failure",
                "signature.verdict",
                "report",
                "report.about",
                "sla.kind",
                "conversation.file")
            .anyMatch(key::equals);
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    PLACE.matcher(text).results().forEach(found -> places.add(found.group(1)));
    return places;
  }

  private static Properties bundle(String suffix) throws IOException {
    Properties texts = new Properties();
    try (InputStream file =
        ConsoleTexts.class.getResourceAsStream("console" + suffix + ".properties")) {
      texts.load(new java.io.InputStreamReader(file, StandardCharsets.UTF_8));
    }
    return texts;
  }

  private static List<String> sources(Path root) throws IOException {
    List<String> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.toString().matches(".*\\.(java|jte)")) {
          sources.add(Files.readString(file));
        }
      }
    }
    assertThat(sources).hasSizeGreaterThan(30);
    return sources;
  }
}
