package com.barron.whatsapp.settings;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** The one place where the environment is read. */
@Dependent
class SettingsSource {
  @Produces
  @Singleton
  static SettingsParser reading(Config config) {
    return new SettingsParser(name -> config.getOptionalValue(name, String.class).orElse(""));
  }

  @Produces
  @Singleton
  static Settings settings(SettingsParser reading) {
    return reading.settings();
  }
}
