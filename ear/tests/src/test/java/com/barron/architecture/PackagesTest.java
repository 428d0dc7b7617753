package com.barron.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackagesTest {
  @Test
  void everyPackageStatesItsPurpose() {
    List<Path> silent =
        Modules.ALL.stream()
            .flatMap(module -> packages(Modules.sources(module)))
            .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
            .toList();

    assertThat(silent).isEmpty();
  }

  /**
   * Two class loaders make two packages of one name: package-private access breaks between them.
   */
  @Test
  void noPackageIsSplitBetweenModules() {
    Map<String, TreeSet<String>> modulesByPackage = new TreeMap<>();
    for (String module : Modules.ALL) {
      Path root = Modules.sources(module);
      packages(root)
          .forEach(
              folder ->
                  modulesByPackage
                      .computeIfAbsent(root.relativize(folder).toString(), p -> new TreeSet<>())
                      .add(module));
    }

    assertThat(modulesByPackage).isNotEmpty().allSatisfy((name, in) -> assertThat(in).hasSize(1));
  }

  /** The folders below a root that hold Java files. */
  private static Stream<Path> packages(Path root) {
    if (!Files.isDirectory(root)) {
      return Stream.empty();
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all
          .filter(file -> file.toString().endsWith(".java"))
          .map(Path::getParent)
          .distinct()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
