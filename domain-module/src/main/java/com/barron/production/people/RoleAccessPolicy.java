package com.barron.production.people;

import com.barron.production.access.Permission;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What a person may do is what their role may do. */
@Dependent
class RoleAccessPolicy implements AccessPolicy {
  private final PersonRepository personRepository;

  @Inject
  RoleAccessPolicy(PersonRepository personRepository) {
    this.personRepository = personRepository;
  }

  @Override
  public void require(PersonId by, Permission permission) {
    personRepository
        .byId(by)
        .filter(person -> permission.isAllowedTo(person.role()))
        .orElseThrow(() -> new NotAllowedException(by, permission));
  }
}
