package com.barron.whatsapp.settings;

import com.barron.production.runtime.ProductionSettings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Refuses the deployment when the configuration is wrong, and lists every problem. Runnable gives
 * it a view: of a bean without one the container demands a default constructor.
 */
@Singleton
@Startup
public class ConfigurationCheck implements Runnable {
  private static final Logger LOG = Logger.getLogger(ConfigurationCheck.class);

  /** In bytes; after an outage of ours. */
  private static final long LARGEST_BATCH = 3L * 1024 * 1024;

  private final SettingsParser parser;
  private final Config config;

  @Inject
  ConfigurationCheck(SettingsParser parser, Config config) {
    this.parser = parser;
    this.config = config;
  }

  @Override
  @PostConstruct
  public void run() {
    List<String> problems = new ArrayList<>(parser.problems());
    problems.addAll(ProductionSettings.problems(config));
    problems.addAll(problemsOfTheServer());
    if (!problems.isEmpty()) {
      throw new InvalidConfigurationException(problems);
    }
    if (parser.settings().twilio().isEmpty()) {
      LOG.info("channel off channel=twilio: no TWILIO_ variable is set");
    }
    if (parser.settings().meta().isEmpty()) {
      LOG.info("channel off channel=meta: no META_ variable is set");
    }
    if (parser.settings().isExposed()) {
      warnOfOpenDoors(parser.settings());
    }
  }

  /** What is right by itself, and wrong for a provider that is on. */
  private List<String> problemsOfTheServer() {
    List<String> problems = new ArrayList<>();
    if (parser.settings().twilio().isPresent() && value("BARRON_PUBLIC_URL").isEmpty()) {
      problems.add("BARRON_PUBLIC_URL is missing: Twilio signs the address that it calls");
    }
    if (parser.settings().meta().isPresent()
        && value("BARRON_HTTP_MAX_BODY").filter(ConfigurationCheck::isTooSmall).isPresent()) {
      problems.add(
          "BARRON_HTTP_MAX_BODY must be at least " + LARGEST_BATCH + ": Meta sends that much");
    }
    return problems;
  }

  private Optional<String> value(String name) {
    return config.getOptionalValue(name, String.class).filter(text -> !text.isBlank());
  }

  private static boolean isTooSmall(String bytes) {
    return bytes.strip().matches("[0-9]{1,18}") && Long.parseLong(bytes.strip()) < LARGEST_BATCH;
  }

  private void warnOfOpenDoors(Settings settings) {
    if (settings.openEnrolment()) {
      LOG.warn(
          "enrolment is open: whoever writes to the number becomes a technician."
              + " BARRON_ENROLMENT=invite closes it");
    }
    if (settings.simulator()) {
      LOG.warn(
          "the simulator is on, where a visitor can be anybody; it answers this machine alone."
              + " BARRON_SIMULATOR=false switches it off");
    }
    if (ProductionSettings.from(config).demoData()) {
      LOG.warn(
          "an empty database is filled with demo data. BARRON_DEMO_DATA=false leaves it empty");
    }
  }
}
