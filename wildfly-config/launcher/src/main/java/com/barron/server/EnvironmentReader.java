package com.barron.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads settings from the environment and collects all that is wrong with them. Never repeats a
 * value that may be secret.
 */
final class EnvironmentReader {

  private static final int LAST_PORT = 65_535;

  private final Map<String, String> environment;
  private final List<String> found = new ArrayList<>();

  EnvironmentReader(Map<String, String> environment) {
    this.environment = environment;
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(environment.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  int port(String name, int otherwise) {
    String text = value(name).orElse(Integer.toString(otherwise));
    try {
      int port = Integer.parseInt(text);
      if (port >= 1 && port <= LAST_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Reported below with the numbers that are out of range.
    }
    found.add(name + " is '" + text + "', not a port from 1 to " + LAST_PORT);
    return otherwise;
  }

  void need(String name, String because) {
    if (value(name).isEmpty()) {
      found.add(name + " is not set, although " + because + " is");
    }
  }

  void needPostgres(String url) {
    if (!url.startsWith("jdbc:postgresql:")) {
      found.add("BARRON_DB_URL does not begin with jdbc:postgresql:");
    }
  }

  /** One to nine: what one machine may run, and what the ports leave room for. */
  int nodes(String text) {
    if (text.matches("[1-9]")) {
      return Integer.parseInt(text);
    }
    found.add("nodes is '" + text + "', not a number from 1 to 9");
    return 1;
  }

  void distinct(List<LocalSettings.Listener> listeners) {
    Map<Integer, List<String>> settings =
        listeners.stream()
            .collect(
                Collectors.groupingBy(
                    LocalSettings.Listener::port,
                    TreeMap::new,
                    Collectors.mapping(LocalSettings.Listener::setting, Collectors.toList())));
    settings.forEach(
        (port, names) -> {
          if (names.size() > 1) {
            found.add(String.join(", ", new TreeSet<>(names)) + " lead to the same port " + port);
          } else if (port > LAST_PORT) {
            found.add(names.get(0) + " leads to port " + port + ", beyond " + LAST_PORT);
          }
        });
  }

  void throwAny() {
    if (!found.isEmpty()) {
      throw new StartupException(String.join("; ", found));
    }
  }
}
