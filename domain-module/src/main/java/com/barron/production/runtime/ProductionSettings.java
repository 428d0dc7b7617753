package com.barron.production.runtime;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The domain's configuration.
 *
 * @param demoData whether an empty database is filled with demo data; {@code BARRON_DEMO_DATA},
 *     {@code false} unless set
 * @param timeZone in which people are told times; {@code BARRON_TIME_ZONE}, {@code UTC} unless set
 */
public record ProductionSettings(boolean demoData, ZoneId timeZone) {
  private static final String DEMO_DATA = "BARRON_DEMO_DATA";
  private static final String TIME_ZONE = "BARRON_TIME_ZONE";
  private static final ZoneId USUAL = ZoneId.of("UTC");

  /** A wrong value counts as the default here: {@link #problems} tells, and the start stops. */
  public static ProductionSettings from(Config config) {
    return new ProductionSettings(
        text(config, DEMO_DATA).equals("true"), zone(config).orElse(USUAL));
  }

  /** What is wrong, a sentence each; empty when the domain can start. */
  public static List<String> problems(Config config) {
    List<String> problems = new ArrayList<>();
    if (!List.of("", "true", "false").contains(text(config, DEMO_DATA))) {
      problems.add(DEMO_DATA + " must be true or false");
    }
    if (zone(config).isEmpty()) {
      problems.add(TIME_ZONE + " must be the name of a time zone, such as Africa/Johannesburg");
    }
    return List.copyOf(problems);
  }

  /** Empty when there is no such zone. An offset is none: it knows nothing of summer time. */
  private static Optional<ZoneId> zone(Config config) {
    String name = text(config, TIME_ZONE);
    return name.isEmpty()
        ? Optional.of(USUAL)
        : Optional.of(name).filter(ZoneId.getAvailableZoneIds()::contains).map(ZoneId::of);
  }

  private static String text(Config config, String name) {
    return config.getOptionalValue(name, String.class).map(String::strip).orElse("");
  }
}
