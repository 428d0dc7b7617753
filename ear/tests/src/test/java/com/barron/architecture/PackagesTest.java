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
  private static final String CALL_AND_PAGE =
      "the same records in archives that do not know each other: calls of the API, and pages";

  /** Names that stand in two packages, and why. */
  private static final Map<String, String> SHARED_NAMES =
      Map.ofEntries(
          Map.entry("SuppressForbidden", "a module depends on no other one for an annotation"),
          Map.entry("AuditResource", CALL_AND_PAGE),
          Map.entry("BomChangesResource", CALL_AND_PAGE),
          Map.entry("DefectsResource", CALL_AND_PAGE),
          Map.entry("MachinesResource", CALL_AND_PAGE),
          Map.entry("MessagesResource", CALL_AND_PAGE),
          Map.entry("OrdersResource", CALL_AND_PAGE),
          Map.entry("PeopleResource", CALL_AND_PAGE),
          Map.entry("SopsResource", CALL_AND_PAGE),
          Map.entry("WebhooksResource", CALL_AND_PAGE),
          Map.entry("Page", "of a list, and in a browser; no class sees both"));

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

  @Test
  void noSimpleNameStandsForTwoThings() {
    Map<String, TreeSet<String>> packagesByName = new TreeMap<>();
    for (String module : Modules.ALL) {
      Path root = Modules.sources(module);
      classes(root)
          .forEach(
              file ->
                  packagesByName
                      .computeIfAbsent(name(file), name -> new TreeSet<>())
                      .add(root.relativize(file.getParent()).toString()));
    }
    packagesByName.remove("package-info");
    packagesByName.values().removeIf(packages -> packages.size() == 1);

    assertThat(packagesByName).containsOnlyKeys(SHARED_NAMES.keySet());
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ".java".length());
  }

  /** The folders below a root that hold Java files. */
  private static Stream<Path> packages(Path root) {
    return classes(root).map(Path::getParent).distinct();
  }

  private static Stream<Path> classes(Path root) {
    if (!Files.isDirectory(root)) {
      return Stream.empty();
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
