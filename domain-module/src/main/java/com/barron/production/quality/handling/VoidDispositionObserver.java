package com.barron.production.quality.handling;

import com.barron.production.access.Permission;
import com.barron.production.people.PersonLostIdentity;
import com.barron.production.people.PersonTookRole;
import com.barron.production.quality.ReleaseWasRefused;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Forgets the disposition that came with a request that was refused, or is void. */
@Dependent
class VoidDispositionObserver {
  private final DefectHandlingRepository repository;

  @Inject
  VoidDispositionObserver(DefectHandlingRepository repository) {
    this.repository = repository;
  }

  void on(@Observes ReleaseWasRefused refused) {
    repository.remove(refused.defect());
  }

  void on(@Observes PersonLostIdentity lost) {
    repository.removeAskedBy(lost.person());
  }

  void on(@Observes PersonTookRole taken) {
    if (taken.isWithout(Permission.RELEASE_HOLD)) {
      repository.removeAskedBy(taken.person());
    }
  }
}
