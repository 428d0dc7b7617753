package com.barron.whatsapp.retention.audit;

import com.barron.production.audit.chain.AuditChain;
import com.barron.production.audit.chain.ChainHead;
import com.barron.whatsapp.background.Schedule;
import com.barron.whatsapp.background.ScheduledTask;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Links the audit's new rows, by one node at a time, and tells the log where the chain ends: at the
 * end of each day, and every hour in which something was linked. Whoever keeps the log outside the
 * database can prove by these lines what stands before them.
 */
@Singleton
class AuditLinkTask implements ScheduledTask {
  private static final Logger LOG = Logger.getLogger(AuditLinkTask.class);
  private static final int BATCH = 2_000;
  private static final int SECONDS = 5;
  private static final Duration BETWEEN_LINES = Duration.ofHours(1);

  private final AuditChain chain;
  private final Clock clock;
  private Instant toldAt = Instant.MIN;
  private ChainHead told;

  @Inject
  AuditLinkTask(AuditChain chain, Clock clock) {
    this.chain = chain;
    this.clock = clock;
  }

  @Override
  public Schedule schedule() {
    return Schedule.everySeconds(SECONDS);
  }

  @Override
  public void run() {
    int linked = chain.link(BATCH);
    boolean hasNew = linked > 0;
    while (linked == BATCH) {
      linked = chain.link(BATCH);
    }
    if (hasNew) {
      chain.head().ifPresent(this::tell);
    }
  }

  private void tell(ChainHead head) {
    if (told != null && !told.day().equals(head.day())) {
      chain
          .headBefore(head.day())
          .ifPresent(
              end ->
                  LOG.infof(
                      "audit chain of a day ended day=%s seq=%d head=%s",
                      end.day(), end.seq(), end.hash().hex()));
    }
    Instant now = clock.instant();
    if (told == null
        || !told.day().equals(head.day())
        || !toldAt.plus(BETWEEN_LINES).isAfter(now)) {
      LOG.infof(
          "audit chain goes on day=%s seq=%d head=%s", head.day(), head.seq(), head.hash().hex());
      told = head;
      toldAt = now;
    }
  }
}
