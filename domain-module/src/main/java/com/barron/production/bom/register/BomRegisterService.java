package com.barron.production.bom.register;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.bom.register.BomPlanResult.ExternalIdTaken;
import com.barron.production.bom.register.BomPlanResult.Reason;
import com.barron.production.bom.register.BomPlanResult.Refused;
import com.barron.production.bom.register.BomRegisterRepository.Stored;
import com.barron.production.reference.ExternalId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Puts bills in, one call after the other. */
@Stateless
public class BomRegisterService implements BomRegister {
  private static final Logger LOG = Logger.getLogger(BomRegisterService.class);

  private final BomRegisterRepository boms;
  private final AuditLog auditLog;
  private final Clock clock;

  @Inject
  BomRegisterService(BomRegisterRepository boms, AuditLog auditLog, Clock clock) {
    this.boms = boms;
    this.auditLog = auditLog;
    this.clock = clock;
  }

  @Override
  public BomPlanResult add(BomPlan plan) {
    Optional<BomPlanResult> taken = taken(plan);
    if (taken.isPresent()) {
      return taken.get();
    }
    return boms.add(plan)
        ? stored(AuditAction.BOM_ADDED, plan, Optional.empty())
        : new Refused(Reason.EXISTS);
  }

  @Override
  public BomPlanResult replace(BomPlan plan) {
    Optional<BomPlanResult> taken = taken(plan);
    if (taken.isPresent()) {
      return taken.get();
    }
    Optional<Stored> before = boms.locked(plan.number());
    if (before.isEmpty()) {
      return new Refused(Reason.UNKNOWN);
    }
    boms.replace(plan);
    return stored(AuditAction.BOM_REPLACED, plan, before);
  }

  private Optional<BomPlanResult> taken(BomPlan plan) {
    plan.external().ifPresent(boms::takeTurns);
    return plan.external()
        .flatMap(boms::holder)
        .filter(holder -> !holder.equals(plan.number()))
        .map(ExternalIdTaken::new);
  }

  private BomPlanResult stored(AuditAction action, BomPlan plan, Optional<Stored> before) {
    auditLog.write(
        AuditEntry.of(clock.instant(), action, plan.number())
            .changing(
                Changes.none()
                    .with("product", before.map(Stored::product), plan.product())
                    .with("components", before.map(Stored::components), plan.components().size())
                    .with(
                        "external",
                        before.flatMap(Stored::external).map(BomRegisterService::text),
                        plan.external().map(BomRegisterService::text))
                    .withText("lines", plan.components().toString())));
    LOG.infof("bill put in bom=%s components=%d", plan.number(), plan.components().size());
    return new BomPlanResult.Stored();
  }

  private static String text(ExternalId external) {
    return external.system() + " " + external.id();
  }
}
