package com.barron.whatsapp.settings;

import com.barron.production.runtime.StartCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Refuses the start when the settings are wrong, by themselves or together. */
public final class ConfigurationCheck implements StartCondition {
  /** In bytes; after an outage of ours. */
  private static final long LARGEST_BATCH = 3L * 1024 * 1024;

  @Override
  public List<String> problems(Config config) {
    SettingsParser parser = SettingsSource.reading(config);
    List<String> problems = new ArrayList<>(parser.problems());
    problems.addAll(problemsOfTheServer(parser.settings(), config));
    return problems;
  }

  /** What is right by itself, and wrong for a provider that is on. */
  private static List<String> problemsOfTheServer(Settings settings, Config config) {
    List<String> problems = new ArrayList<>();
    if (settings.twilio().isPresent() && value(config, "BARRON_PUBLIC_URL").isEmpty()) {
      problems.add("BARRON_PUBLIC_URL is missing: Twilio signs the address that it calls");
    }
    if (settings.meta().isPresent()
        && value(config, "BARRON_HTTP_MAX_BODY")
            .filter(ConfigurationCheck::isTooSmall)
            .isPresent()) {
      problems.add(
          "BARRON_HTTP_MAX_BODY must be at least " + LARGEST_BATCH + ": Meta sends that much");
    }
    return problems;
  }

  private static Optional<String> value(Config config, String name) {
    return config.getOptionalValue(name, String.class).filter(text -> !text.isBlank());
  }

  private static boolean isTooSmall(String bytes) {
    return bytes.strip().matches("[0-9]{1,18}") && Long.parseLong(bytes.strip()) < LARGEST_BATCH;
  }
}
