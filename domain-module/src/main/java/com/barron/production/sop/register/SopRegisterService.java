package com.barron.production.sop.register;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.reference.ExternalId;
import com.barron.production.reference.Reference;
import com.barron.production.sop.register.SopPlanResult.ExternalIdTaken;
import com.barron.production.sop.register.SopPlanResult.Reason;
import com.barron.production.sop.register.SopPlanResult.Refused;
import com.barron.production.sop.register.SopRegisterRepository.Stored;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Puts procedures in, one call after the other. */
@Stateless
public class SopRegisterService implements SopRegister {
  private static final Logger LOG = Logger.getLogger(SopRegisterService.class);
  private static final int FIRST_REVISION = 1;

  private final SopRegisterRepository sops;
  private final AuditLog auditLog;
  private final Clock clock;

  @Inject
  SopRegisterService(SopRegisterRepository sops, AuditLog auditLog, Clock clock) {
    this.sops = sops;
    this.auditLog = auditLog;
    this.clock = clock;
  }

  @Override
  public SopPlanResult add(SopPlan plan) {
    return taken(plan).orElseGet(() -> added(plan));
  }

  private SopPlanResult added(SopPlan plan) {
    int revision = plan.revision().orElse(FIRST_REVISION);
    if (!sops.add(plan, revision)) {
      return new Refused(Reason.EXISTS);
    }
    sops.addSteps(plan.number(), revision, plan.steps());
    return stored(AuditAction.SOP_ADDED, plan, Optional.empty(), revision);
  }

  @Override
  public SopPlanResult replace(SopPlan plan) {
    Optional<SopPlanResult> taken = taken(plan);
    if (taken.isPresent()) {
      return taken.get();
    }
    return sops.locked(plan.number())
        .map(before -> replaced(plan, before))
        .orElseGet(() -> new Refused(Reason.UNKNOWN));
  }

  private SopPlanResult replaced(SopPlan plan, Stored before) {
    Reference sop = plan.number();
    int revision = plan.revision().orElseGet(() -> revision(plan, before));
    List<String> known = sops.steps(sop, revision);
    if (known.isEmpty()) {
      sops.addSteps(sop, revision, plan.steps());
    } else if (!known.equals(plan.steps())) {
      return new Refused(Reason.REVISION_HAS_OTHER_STEPS);
    }
    sops.replace(plan, revision);
    return stored(AuditAction.SOP_REPLACED, plan, Optional.of(before), revision);
  }

  /** The one in force if it has these steps; else the next one. */
  private int revision(SopPlan plan, Stored before) {
    return sops.steps(plan.number(), before.revision()).equals(plan.steps())
        ? before.revision()
        : Math.max(before.revision(), sops.lastRevision(plan.number())) + 1;
  }

  private Optional<SopPlanResult> taken(SopPlan plan) {
    return plan.external()
        .flatMap(
            id -> {
              sops.takeTurns(id.system() + " " + id.id());
              return sops.holder(id);
            })
        .filter(holder -> !holder.equals(plan.number()))
        .map(ExternalIdTaken::new);
  }

  private SopPlanResult stored(
      AuditAction action, SopPlan plan, Optional<Stored> before, int revision) {
    auditLog.write(
        AuditEntry.of(clock.instant(), action, plan.number())
            .changing(
                Changes.none()
                    .with("title", before.map(Stored::title), plan.title())
                    .with("revision", before.map(Stored::revision), revision)
                    .with(
                        "external",
                        before.flatMap(Stored::external).map(SopRegisterService::text),
                        plan.external().map(SopRegisterService::text))));
    LOG.infof("procedure put in sop=%s revision=%d", plan.number(), revision);
    return new SopPlanResult.Stored(revision);
  }

  private static String text(ExternalId external) {
    return external.system() + " " + external.id();
  }
}
