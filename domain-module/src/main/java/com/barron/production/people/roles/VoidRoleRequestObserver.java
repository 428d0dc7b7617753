package com.barron.production.people.roles;

import com.barron.production.access.Permission;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonLostIdentity;
import com.barron.production.people.PersonTookRole;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Voids the role requests of somebody who lost a phone, or who may not make them any more. */
@Dependent
class VoidRoleRequestObserver {
  private static final Logger LOG = Logger.getLogger(VoidRoleRequestObserver.class);

  private final RequestedRoleRepository requestedRoleRepository;

  @Inject
  VoidRoleRequestObserver(RequestedRoleRepository requestedRoleRepository) {
    this.requestedRoleRepository = requestedRoleRepository;
  }

  void on(@Observes PersonLostIdentity lost) {
    removeAskedBy(lost.person());
  }

  void on(@Observes PersonTookRole taken) {
    if (taken.isWithout(Permission.CHANGE_ROLE)) {
      removeAskedBy(taken.person());
    }
  }

  private void removeAskedBy(PersonId person) {
    int requests = requestedRoleRepository.removeAskedBy(person);
    if (requests > 0) {
      LOG.infof("role requests void person=%d requests=%d", person.value(), requests);
    }
  }
}
