package com.barron.production.runtime;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * The domain's configuration.
 *
 * @param demoData whether an empty database is filled with demo data; {@code BARRON_DEMO_DATA},
 *     {@code false} unless set
 */
public record ProductionSettings(boolean demoData) {
  private static final String DEMO_DATA = "BARRON_DEMO_DATA";

  /** A wrong value counts as the default here: {@link #problems} tells, and the start stops. */
  public static ProductionSettings from(Config config) {
    return new ProductionSettings(text(config, DEMO_DATA).equals("true"));
  }

  /** What is wrong, a sentence each; empty when the domain can start. */
  public static List<String> problems(Config config) {
    List<String> problems = new ArrayList<>();
    if (!List.of("", "true", "false").contains(text(config, DEMO_DATA))) {
      problems.add(DEMO_DATA + " is true or false.");
    }
    return List.copyOf(problems);
  }

  private static String text(Config config, String name) {
    return config.getOptionalValue(name, String.class).map(String::strip).orElse("");
  }
}
