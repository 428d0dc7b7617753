package com.barron.whatsapp.settings;

import com.barron.production.runtime.ProductionSettings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
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
