package com.barron.production.people;

import com.barron.production.access.Permission;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** What a person may do is what their role may do. */
@Dependent
class RoleAccessPolicy implements AccessPolicy {
  private final PersonRepository personRepository;
  private final InviteRepository inviteRepository;
  private final Clock clock;

  @Inject
  RoleAccessPolicy(
      PersonRepository personRepository, InviteRepository inviteRepository, Clock clock) {
    this.personRepository = personRepository;
    this.inviteRepository = inviteRepository;
    this.clock = clock;
  }

  @Override
  public void require(PersonId by, Permission permission) {
    personRepository
        .byId(by)
        .filter(person -> permission.isAllowedTo(person.role()))
        .orElseThrow(() -> new NotAllowedException(by, permission));
  }

  @Override
  public boolean areIndependent(PersonId first, PersonId second) {
    Instant since = clock.instant().minus(INTRODUCTION_COUNTS);
    return !inviteRepository.shareIntroducer(first, second, since);
  }
}
