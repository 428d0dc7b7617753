package com.barron.production.sla.listing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** Lists policies and replaces them. */
@Stateless
public class SlaPolicyService implements SlaPolicies {
  private static final Logger LOG = Logger.getLogger(SlaPolicyService.class);

  private final PolicyEntryRepository policies;

  @Inject
  SlaPolicyService(PolicyEntryRepository policies) {
    this.policies = policies;
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
}
