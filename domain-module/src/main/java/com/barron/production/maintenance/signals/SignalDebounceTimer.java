package com.barron.production.maintenance.signals;

import com.barron.production.audit.CommandOrigin;
import com.barron.production.reference.Reference;
import com.barron.production.sql.DatabaseFailure;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Looks every two seconds, on every node, for states that have lasted long enough. What is due
 * stands in the database: it survives a restart, and any node does it.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignalDebounceTimer implements Runnable {
  private static final Logger LOG = Logger.getLogger(SignalDebounceTimer.class);

  /** So many that a run ends before the next one begins. */
  private static final int MOST = 25;

  private static final CommandOrigin ORIGIN =
      new CommandOrigin(CommandOrigin.Source.MACHINE, "signals");

  private final SignalDebounce debounce;
  private boolean failing;

  @Inject
  SignalDebounceTimer(SignalDebounce debounce) {
    this.debounce = debounce;
  }

  /** Never throws: the server repeats a timer that throws at once. */
  @Override
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void run() {
    try {
      List<Reference> due = debounce.due(MOST);
      ORIGIN.run(() -> due.forEach(this::settle));
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        failing = true;
        LOG.warnf(
            "signals of machines wait to be settled: is the database there? cause=%s",
            e.getClass().getName());
      }
    }
  }

  private void settle(Reference machine) {
    try {
      debounce.settle(machine);
    } catch (RuntimeException e) {
      switch (DatabaseFailure.of(e)) {
        case UNAVAILABLE -> throw e;
        case BUSY -> LOG.debugf("machine not settled, again at the next run machine=%s", machine);
        case OTHER -> {
          LOG.warnf(
              "machine not settled, again in a minute machine=%s cause=%s",
              machine, e.getClass().getName());
          debounce.postpone(machine);
        }
      }
    }
  }
}
