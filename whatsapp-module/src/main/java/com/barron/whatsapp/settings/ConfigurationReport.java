package com.barron.whatsapp.settings;

import com.barron.production.runtime.ProductionSettings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Logs, when the product starts, its version, which channels are off and which accesses are open.
 * Runnable gives it a view: of a bean without one the container demands a default constructor.
 */
@Singleton
@Startup
public class ConfigurationReport implements Runnable {
  private static final Logger LOG = Logger.getLogger(ConfigurationReport.class);

  private final Settings settings;
  private final ProductionSettings productionSettings;

  @Inject
  ConfigurationReport(Settings settings, ProductionSettings productionSettings) {
    this.settings = settings;
    this.productionSettings = productionSettings;
  }

  @Override
  @PostConstruct
  public void run() {
    LOG.infof("Barron starts version=%s", version());
    if (settings.twilio().isEmpty()) {
      LOG.info("channel off channel=twilio: no TWILIO_ variable is set");
    }
    if (settings.meta().isEmpty()) {
      LOG.info("channel off channel=meta: no META_ variable is set");
    }
    if (settings.isExposed()) {
      warnOfOpenDoors();
    }
  }

  /** As the archive's manifest tells it. */
  private static String version() {
    return Optional.ofNullable(ConfigurationReport.class.getPackage().getImplementationVersion())
        .orElse("unknown");
  }

  private void warnOfOpenDoors() {
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
    if (productionSettings.demoData()) {
      LOG.warn(
          "an empty database is filled with demo data. BARRON_DEMO_DATA=false leaves it empty");
    }
  }
}
