package com.barron.architecture;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Locates the modules, in whichever folder a test is started. */
public final class Modules implements LocationProvider {
  /** All modules that hold code of the running product, and its launcher. */
  static final List<String> ALL =
      List.of(
          "domain-module",
          "whatsapp-module",
          "web-module",
          "web-module/api",
          "web-module/console",
          "web-module/mqtt",
          "wildfly-config/launcher");

  /** The project's folder: the nearest one around the working directory with Maven's settings. */
  static final Path PROJECT =
      Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
          .filter(folder -> Files.isDirectory(folder.resolve(".mvn")))
          .findFirst()
          .orElseThrow();

  /** A file of the project, by its path from the root. */
  public static Path file(String path) {
    return PROJECT.resolve(path);
  }

  static Path sources(String module) {
    return PROJECT.resolve(module).resolve("src/main/java");
  }

  static Path classes(String module) {
    return PROJECT.resolve(module).resolve("target/classes");
  }

  @Override
  public Set<Location> get(Class<?> testClass) {
    return ALL.stream()
        .map(module -> Location.of(classes(module).toUri()))
        .collect(Collectors.toSet());
  }
}
