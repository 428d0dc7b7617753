package com.barron.web.health;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether the application takes requests: from when all of it has started until it is stopped. */
@ApplicationScoped
public class ApplicationState {
  private volatile boolean serving;

  /** The last part has started. */
  public void started() {
    serving = true;
  }

  /** The first part is about to stop. */
  public void stopping() {
    serving = false;
  }

  boolean isServing() {
    return serving;
  }
}
