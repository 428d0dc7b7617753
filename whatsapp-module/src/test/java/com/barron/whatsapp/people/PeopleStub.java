package com.barron.whatsapp.people;

import com.barron.production.access.Role;
import com.barron.production.people.IdentifiedPerson;
import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonView;
import com.barron.production.people.StaffMember;
import com.barron.production.people.identity.Identity;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** People of whom nothing is asked but what a test overrides. */
public abstract class PeopleStub implements People {
  @Override
  public Optional<PersonView> find(Identity identity) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<IdentifiedPerson> onChannel(String channel) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<IdentifiedPerson> identitiesOf(Collection<PersonId> persons) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<StaffMember> roster(Collection<PersonId> involved) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<StaffMember> staff(Collection<PersonId> involved, Set<Role> roles) {
    throw new UnsupportedOperationException();
  }

  @Override
  public PersonView enrol(String name, Role role, Identity identity) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void speak(PersonId person, String language) {
    throw new UnsupportedOperationException();
  }
}
