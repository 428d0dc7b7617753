package com.barron.production.sla.listing;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** Lists policies and replaces them. */
@Stateless
public class SlaPolicyService implements SlaPolicies {
  private static final Logger LOG = Logger.getLogger(SlaPolicyService.class);

  private final PolicyEntryRepository policies;
  private final AuditLog auditLog;
  private final Clock clock;

  @Inject
  SlaPolicyService(PolicyEntryRepository policies, AuditLog auditLog, Clock clock) {
    this.policies = policies;
    this.auditLog = auditLog;
    this.clock = clock;
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<PolicyEntry> all() {
    return policies.all();
  }

  @Override
  public PolicyChange replace(PolicyEntry policy, Predicate<PolicyEntry> asSeen) {
    Optional<PolicyEntry> locked = policies.locked(policy.kind(), policy.priority());
    if (locked.isEmpty()) {
      return PolicyChange.UNKNOWN;
    }
    if (!asSeen.test(locked.get())) {
      return PolicyChange.CHANGED_MEANWHILE;
    }
    if (!policies.hasCalendar(policy.calendar())) {
      return PolicyChange.NO_SUCH_CALENDAR;
    }
    policies.replace(policy);
    auditLog.write(
        AuditEntry.of(clock.instant(), AuditAction.POLICY_REPLACED)
            .changing(changes(locked.get(), policy)));
    LOG.infof(
        "policy replaced kind=%s priority=%s target=%s warning=%s pause=%s calendar=%s",
        policy.kind(),
        policy.priority(),
        policy.target(),
        policy.warning(),
        policy.longPause(),
        policy.calendar());
    return PolicyChange.REPLACED;
  }

  private static Changes changes(PolicyEntry before, PolicyEntry after) {
    return Changes.none()
        .with("kind", after.kind())
        .with("priority", after.priority())
        .with("target", before.target(), after.target())
        .with("warning", before.warning(), after.warning())
        .with("longPause", before.longPause(), after.longPause())
        .with("calendar", before.calendar(), after.calendar());
  }
}
