package com.barron.whatsapp.alerts;

/** Alerts could not be read or written, most likely because the database is away. */
public final class AlertsUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AlertsUnavailableException(Throwable cause) {
    super("the alerts are not to be had", cause);
  }
}
