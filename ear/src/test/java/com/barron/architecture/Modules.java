package com.barron.architecture;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the modules lie, seen from this one. */
public final class Modules implements LocationProvider {
  /** All modules that hold code. */
  static final List<String> ALL =
      List.of("domain-module", "whatsapp-module", "web-module", "wildfly-config");

  static Path sources(String module) {
    return Path.of("..", module, "src", "main", "java");
  }

  static Path classes(String module) {
    return Path.of("..", module, "target", "classes");
  }

  @Override
  public Set<Location> get(Class<?> testClass) {
    return ALL.stream()
        .map(module -> Location.of(classes(module).toUri()))
        .collect(Collectors.toSet());
  }
}
