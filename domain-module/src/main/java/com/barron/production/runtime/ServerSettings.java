package com.barron.production.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The settings that the server reads for us, and without which it cannot serve. */
final class ServerSettings implements StartCondition {
  private static final String URL = "BARRON_DB_URL";
  private static final String ADDRESS = "jdbc:postgresql:";
  private static final List<String> NEEDED =
      List.of(URL, "BARRON_DB_USER", "BARRON_DB_PASSWORD", "BARRON_CLUSTER_SECRET");

  @Override
  public List<String> problems(Config config) {
    List<String> problems = new ArrayList<>();
    NEEDED.stream()
        .filter(name -> value(config, name).isEmpty())
        .map(name -> name + " is missing")
        .forEach(problems::add);
    value(config, URL)
        .filter(url -> !url.startsWith(ADDRESS))
        .ifPresent(url -> problems.add(URL + " must begin with " + ADDRESS));
    return problems;
  }

  private static Optional<String> value(Config config, String name) {
    return config.getOptionalValue(name, String.class).filter(text -> !text.isBlank());
  }
}
