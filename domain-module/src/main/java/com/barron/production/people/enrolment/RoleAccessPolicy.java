package com.barron.production.people.enrolment;

import com.barron.production.access.Permission;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonRegister;
import com.barron.production.people.SystemAccounts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** What a person may do is what their role may do; a system may do what its keys are for, too. */
@Dependent
class RoleAccessPolicy implements AccessPolicy {
  private final PersonRegister personRegister;
  private final InviteRepository inviteRepository;
  private final SystemAccounts systems;
  private final Clock clock;

  @Inject
  RoleAccessPolicy(
      PersonRegister personRegister,
      InviteRepository inviteRepository,
      SystemAccounts systems,
      Clock clock) {
    this.personRegister = personRegister;
    this.inviteRepository = inviteRepository;
    this.systems = systems;
    this.clock = clock;
  }

  @Override
  public boolean allows(PersonId by, Permission permission) {
    return personRegister
            .find(by)
            .filter(person -> permission.isAllowedTo(person.role()))
            .isPresent()
        || systems.allows(by, permission);
  }

  @Override
  public boolean givesAnyRole(PersonId by) {
    return systems.allows(by, Permission.CHANGE_ROLE);
  }

  @Override
  public boolean areIndependent(PersonId first, PersonId second) {
    Instant since = clock.instant().minus(INTRODUCTION_COUNTS);
    return !inviteRepository.shareIntroducer(first, second, since)
        && !systems.includeBoth(first, second);
  }
}
