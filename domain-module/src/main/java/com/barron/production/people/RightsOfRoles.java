package com.barron.production.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What a person may do is what their role may do. */
@Dependent
class RightsOfRoles implements Rights {
  private final Persons persons;

  @Inject
  RightsOfRoles(Persons persons) {
    this.persons = persons;
  }

  @Override
  public void require(PersonId by, Action action) {
    persons
        .byId(by)
        .filter(person -> action.isAllowedTo(person.role()))
        .orElseThrow(() -> new NotAllowedException(by, action));
  }
}
