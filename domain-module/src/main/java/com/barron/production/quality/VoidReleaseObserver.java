package com.barron.production.quality;

import com.barron.production.access.Permission;
import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonLostIdentity;
import com.barron.production.people.PersonTookRole;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Voids the release requests of somebody that nobody confirmed: with a lost phone they would count
 * as the first of the two persons that a critical hold needs. Likewise those of somebody who may
 * not ask any more.
 */
@Dependent
class VoidReleaseObserver {
  private static final Logger LOG = Logger.getLogger(VoidReleaseObserver.class);

  private final DefectRepository defectRepository;
  private final AuditLog auditLog;
  private final Clock clock;

  @Inject
  VoidReleaseObserver(DefectRepository defectRepository, AuditLog auditLog, Clock clock) {
    this.defectRepository = defectRepository;
    this.auditLog = auditLog;
    this.clock = clock;
  }

  void on(@Observes PersonLostIdentity lost) {
    removeAskedBy(lost.person(), lost.by());
  }

  void on(@Observes PersonTookRole taken) {
    if (taken.isWithout(Permission.RELEASE_HOLD)) {
      removeAskedBy(taken.person(), taken.by());
    }
  }

  private void removeAskedBy(PersonId person, PersonId by) {
    List<AuditEntry> voided =
        defectRepository.removeReleasesAskedBy(person).stream()
            .map(
                defect ->
                    AuditEntry.of(clock.instant(), by, AuditAction.RELEASE_VOIDED, defect)
                        .concerning(person))
            .toList();
    if (!voided.isEmpty()) {
      auditLog.write(voided);
      LOG.infof("release requests void person=%d requests=%d", person.value(), voided.size());
    }
  }
}
