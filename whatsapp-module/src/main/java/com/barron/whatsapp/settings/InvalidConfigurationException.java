package com.barron.whatsapp.settings;

import java.util.List;

/** The product cannot start as it was configured. The message lists every problem. */
final class InvalidConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidConfigurationException(List<String> problems) {
    super("Barron cannot start: " + String.join("; ", problems));
  }
}
