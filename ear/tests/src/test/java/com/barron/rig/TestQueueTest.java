package com.barron.rig;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Classes run at once: two that use one product would meet on it. */
class TestQueueTest {
  private static final Set<String> QUEUES =
      Set.of(TestQueue.MESSAGES, TestQueue.CONSOLE, TestQueue.SIMULATOR, TestQueue.NODES);

  private static final Pattern PLACES = Pattern.compile("fixed\\.parallelism = ([0-9]+)");

  @Test
  void eachClassThatIsNotAloneIsInOneQueue() {
    Map<String, Set<String>> queues = new TreeMap<>();
    URL ofThisModule = getClass().getProtectionDomain().getCodeSource().getLocation();
    for (JavaClass each : new ClassFileImporter().importUrl(ofThisModule)) {
      if (each.getSimpleName().endsWith("IT") && !each.isAnnotatedWith(Isolated.class)) {
        queues.put(each.getSimpleName(), queues(each));
      }
    }

    assertThat(queues).hasSizeGreaterThan(70);
    assertThat(queues).allSatisfy((name, its) -> assertThat(its).as(name).hasSize(1));
    assertThat(queues.values()).allMatch(QUEUES::containsAll);
  }

  @Test
  void asManyClassesRunAtOnceAsThereAreQueues() throws IOException {
    Matcher places = PLACES.matcher(Files.readString(Path.of("pom.xml")));

    assertThat(places.find()).isTrue();
    assertThat(Integer.parseInt(places.group(1))).isEqualTo(QUEUES.size());
    assertThat(places.find()).as("set once").isFalse();
  }

  private static Set<String> queues(JavaClass test) {
    return Arrays.stream(test.reflect().getAnnotationsByType(ResourceLock.class))
        .map(ResourceLock::value)
        .collect(Collectors.toSet());
  }
}
