package com.barron.whatsapp.retention.audit;

import com.barron.production.audit.chain.AuditChain;
import com.barron.production.audit.chain.ChainBreak;
import com.barron.whatsapp.background.Schedule;
import com.barron.whatsapp.background.ScheduledTask;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Verifies the chain of the audit, one day each minute, by one node at a time. */
@Singleton
class AuditCheckTask implements ScheduledTask {
  private static final Logger LOG = Logger.getLogger(AuditCheckTask.class);

  private final AuditChain chain;

  @Inject
  AuditCheckTask(AuditChain chain) {
    this.chain = chain;
  }

  @Override
  public Schedule schedule() {
    return Schedule.everyMinute();
  }

  @Override
  public void run() {
    chain.checkNext().flatMap(chain::brokenOn).ifPresent(AuditCheckTask::tell);
  }

  private static void tell(ChainBreak broken) {
    LOG.errorf(
        "the audit was changed past the product reason=%s day=%s seq=%s row=%s: see the page"
            + " 'Prove the audit'",
        broken.reason(),
        broken.day(),
        broken.seq().map(String::valueOf).orElse("none"),
        broken.auditId().map(String::valueOf).orElse("none"));
  }
}
