package com.barron.production.runtime;

import com.barron.production.failure.CauseSummary;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import java.util.List;

/**
 * Reads the reference data before any bean with a timer is there: rows that cannot be read refuse
 * the start as a wrong setting does, and leave nothing running (ADR 29).
 */
public final class ReferenceDataStart implements Extension {
  void read(@Observes AfterDeploymentValidation event, BeanManager beans) {
    try {
      StartGate.refusingInOneLine(() -> readAll(beans));
    } catch (StartRefusedException e) {
      event.addDeploymentProblem(e);
    }
  }

  private static void readAll(BeanManager beans) {
    try {
      beans.getEvent().fire(new ReferenceDataRefreshDue());
    } catch (RuntimeException e) {
      throw new StartRefusedException(
          List.of("reference data cannot be read: " + CauseSummary.names(e)));
    }
  }
}
