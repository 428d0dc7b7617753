package com.barron.whatsapp.settings;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.logging.Logger;

/** Refuses the deployment when the configuration is wrong, and says everything that is. */
@Singleton
@Startup
public class StartCheck {
  private static final Logger LOG = Logger.getLogger(StartCheck.class);

  private final SettingsReading reading;

  @Inject
  StartCheck(SettingsReading reading) {
    this.reading = reading;
  }

  @PostConstruct
  void check() {
    List<String> problems = reading.problems();
    if (!problems.isEmpty()) {
      throw new WrongConfigurationException(problems);
    }
    if (reading.settings().twilio().isEmpty()) {
      LOG.info("channel off channel=twilio: no TWILIO_ variable is set");
    }
  }
}
