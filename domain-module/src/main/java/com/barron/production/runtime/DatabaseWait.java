package com.barron.production.runtime;

import com.barron.production.sql.ConnectionAttempt;
import com.barron.production.sql.ConnectionAttempt.Connected;
import com.barron.production.sql.ConnectionAttempt.Refused;
import com.barron.production.sql.ConnectionAttempt.Unavailable;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Waits for a database that is away, for as long as it takes, and says so once. One that answers
 * and refuses is not waited for.
 */
final class DatabaseWait {
  private static final Logger LOG = Logger.getLogger(DatabaseWait.class);

  private final Supplier<ConnectionAttempt> attempts;
  private final BooleanSupplier pause;

  /**
   * @param pause returns after a moment; false when the server is ending
   */
  DatabaseWait(Supplier<ConnectionAttempt> attempts, BooleanSupplier pause) {
    this.attempts = attempts;
    this.pause = pause;
  }

  /**
   * Returns when the database answers.
   *
   * @throws StartRefusedException when it refuses
   * @throws IllegalStateException when the server ends before
   */
  void untilItAnswers() {
    boolean told = false;
    ConnectionAttempt attempt = attempts.get();
    while (!(attempt instanceof Connected)) {
      if (attempt instanceof Refused refused) {
        throw new StartRefusedException(List.of(refused.reason()));
      }
      if (attempt instanceof Unavailable away && !told) {
        told = true;
        LOG.warnf(
            "the database does not answer, and the start waits for it: is it running, and is"
                + " BARRON_DB_URL right? state=%s",
            away.states());
      }
      if (!pause.getAsBoolean()) {
        throw new IllegalStateException("the server ends while the start waits");
      }
      attempt = attempts.get();
    }
    if (told) {
      LOG.info("the database answers, the start goes on");
    }
  }
}
