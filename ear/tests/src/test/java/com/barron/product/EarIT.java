package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.rig.TestQueue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What the build packed. */
@ResourceLock(TestQueue.MESSAGES)
class EarIT {
  /** Packages whose classes the server brings: a second copy is another class of the same name. */
  private static final Pattern OF_THE_SERVER =
      Pattern.compile(
          "(jakarta|org/hibernate|org/infinispan|org/jgroups|org/jboss|org/wildfly|org/slf4j"
              + "|org/eclipse/microprofile|io/undertow|io/smallrye|io/micrometer|org/postgresql)/.*");

  /** As the build writes one: (license) name (group:artifact:version - address). */
  private static final Pattern NOTICE = Pattern.compile("(?m)^ +\\(.+\\) .+ \\(([^ ()]+) - .+\\)$");

  /** Class files by archive. */
  private static final Map<String, List<String>> CLASSES = new TreeMap<>();

  private static String descriptor;
  private static String notices = "";

  @BeforeAll
  static void open() throws IOException {
    try (InputStream ear = Files.newInputStream(Path.of(System.getProperty("barron.ear")))) {
      open(ear, "barron.ear");
    }
  }

  @Test
  void carriesNoClassOfTheServer() {
    assertThat(CLASSES)
        .allSatisfy(
            (archive, classes) ->
                assertThat(classes).as(archive).noneMatch(OF_THE_SERVER.asMatchPredicate()));
  }

  @Test
  void carriesEachOfOurClassesOnce() {
    Map<String, List<String>> archives = new TreeMap<>();
    CLASSES.forEach(
        (archive, classes) ->
            classes.stream()
                .filter(name -> name.startsWith("com/barron/"))
                .forEach(
                    name -> archives.computeIfAbsent(name, n -> new ArrayList<>()).add(archive)));

    assertThat(archives).isNotEmpty().allSatisfy((name, in) -> assertThat(in).as(name).hasSize(1));
  }

  @Test
  void carriesNoLauncherAndNoTest() {
    assertThat(CLASSES)
        .allSatisfy(
            (archive, classes) ->
                assertThat(classes)
                    .as(archive)
                    .noneMatch(name -> name.startsWith("com/barron/server/"))
                    .noneMatch(name -> name.startsWith("com/barron/whatsapp/transcript/"))
                    .noneMatch(name -> name.startsWith("org/junit/")));
  }

  @Test
  void namesItsModules() {
    assertThat(descriptor)
        .containsOnlyOnce("<ejb>domain-module.jar</ejb>")
        .containsOnlyOnce("<ejb>mqtt.jar</ejb>")
        .containsOnlyOnce("<ejb>whatsapp-module.jar</ejb>")
        .containsOnlyOnce("<web-uri>web-module.war</web-uri>")
        .containsOnlyOnce("<context-root>/</context-root>")
        .containsOnlyOnce("<web-uri>api.war</web-uri>")
        .containsOnlyOnce("<context-root>/api/v1</context-root>")
        .containsOnlyOnce("<web-uri>console.war</web-uri>")
        .containsOnlyOnce("<context-root>/console</context-root>")
        .containsPattern("(?s)(<module>.*){6}")
        .doesNotContainPattern("(?s)(<module>.*){7}");
  }

  /** Archives are named by group and artifact, notices by both and the license. */
  @Test
  void namesAuthorAndLicenseOfEachLibrary() {
    List<String> libraries =
        CLASSES.keySet().stream()
            .filter(name -> name.startsWith("lib/") && !name.startsWith("lib/com.barron-"))
            .toList();
    List<String> named =
        NOTICE
            .matcher(notices)
            .results()
            .map(notice -> "lib/" + String.join("-", notice.group(1).split(":")) + ".jar")
            .toList();

    assertThat(libraries).isNotEmpty().containsExactlyInAnyOrderElementsOf(named);
  }

  private static void open(InputStream stream, String archive) throws IOException {
    List<String> classes = CLASSES.computeIfAbsent(archive, name -> new ArrayList<>());
    ZipInputStream zip = new ZipInputStream(stream);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String name = entry.getName();
      if (name.matches(".*\\.[jw]ar")) {
        open(new ByteArrayInputStream(zip.readAllBytes()), name);
      } else if (name.endsWith(".class") && !name.startsWith("META-INF/")) {
        classes.add(name.replaceFirst("^WEB-INF/classes/", ""));
      } else if (name.equals("META-INF/application.xml")) {
        descriptor = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
      } else if (archive.equals("barron.ear") && name.equals("META-INF/THIRD-PARTY.txt")) {
        notices = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }
}
