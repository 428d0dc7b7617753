package com.barron.production.accounts;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Forgets failures to sign in after a day, each hour on each node. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ForgetFailuresTimer implements Runnable {
  private static final Logger LOG = Logger.getLogger(ForgetFailuresTimer.class);

  private final SignInFailures signInFailures;

  @Inject
  ForgetFailuresTimer(SignInFailures signInFailures) {
    this.signInFailures = signInFailures;
  }

  /** Never throws: the server repeats a timer that throws at once. */
  @Override
  @Schedule(hour = "*", minute = "43", persistent = false)
  public void run() {
    try {
      int forgotten = signInFailures.forgetOld();
      LOG.debugf("failures to sign in forgotten count=%d", forgotten);
    } catch (RuntimeException e) {
      LOG.warnf(
          "failures to sign in not forgotten, again in an hour: is the database there? cause=%s",
          e.getClass().getName());
    }
  }
}
