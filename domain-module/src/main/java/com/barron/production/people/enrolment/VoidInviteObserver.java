package com.barron.production.people.enrolment;

import com.barron.production.access.Permission;
import com.barron.production.people.PersonTookRole;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Takes back the codes of somebody who may not invite any more. */
@Dependent
class VoidInviteObserver {
  private final InviteRepository inviteRepository;

  @Inject
  VoidInviteObserver(InviteRepository inviteRepository) {
    this.inviteRepository = inviteRepository;
  }

  void on(@Observes PersonTookRole taken) {
    if (taken.isWithout(Permission.INVITE)) {
      inviteRepository.takeBack(taken.person());
    }
  }
}
