package com.barron.production.quality;

import com.barron.production.access.Permission;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonLostIdentity;
import com.barron.production.people.PersonTookRole;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/**
 * Makes the releases void that somebody asked for and nobody confirmed: with a lost phone they
 * would count as the first of the two persons that a critical hold needs. So are those of somebody
 * who may not ask any more.
 */
@Dependent
class RevocationObserver {
  private static final Logger LOG = Logger.getLogger(RevocationObserver.class);

  private final DefectRepository defectRepository;

  @Inject
  RevocationObserver(DefectRepository defectRepository) {
    this.defectRepository = defectRepository;
  }

  void on(@Observes PersonLostIdentity lost) {
    removeAskedBy(lost.person());
  }

  void on(@Observes PersonTookRole taken) {
    if (taken.isWithout(Permission.RELEASE_HOLD)) {
      removeAskedBy(taken.person());
    }
  }

  private void removeAskedBy(PersonId person) {
    int requests = defectRepository.removeReleasesAskedBy(person);
    if (requests > 0) {
      LOG.infof("release requests void person=%d requests=%d", person.value(), requests);
    }
  }
}
