package com.barron.production.quality;

import com.barron.production.people.PersonLostIdentity;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/**
 * Makes the releases void that somebody asked for and nobody confirmed: with a lost phone they
 * would count as the first of the two persons that a critical hold needs.
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
    int requests = defectRepository.removeReleasesAskedBy(lost.person());
    if (requests > 0) {
      LOG.infof("release requests void person=%d requests=%d", lost.person().value(), requests);
    }
  }
}
