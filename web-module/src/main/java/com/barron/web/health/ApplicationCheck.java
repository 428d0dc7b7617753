package com.barron.web.health;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * Started, and ready, as soon as all archives of the application take requests. The server has
 * checks of its own from when beans are known, which is before.
 */
@Readiness
@Startup
@Dependent
public class ApplicationCheck implements HealthCheck {
  private final ApplicationState state;

  @Inject
  public ApplicationCheck(ApplicationState state) {
    this.state = state;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("application").status(state.isServing()).build();
  }
}
