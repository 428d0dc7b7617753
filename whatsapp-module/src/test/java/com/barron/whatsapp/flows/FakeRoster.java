package com.barron.whatsapp.flows;

import com.barron.production.people.Colleague;
import com.barron.production.people.Identity;
import com.barron.production.people.KnownPerson;
import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonView;
import com.barron.production.people.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows the names of two people. */
final class FakeRoster implements People {
  static final PersonId LERATO = new PersonId(8);

  final Map<PersonId, String> spoken = new HashMap<>();

  @Override
  public List<Colleague> roster(Collection<PersonId> involved) {
    return List.of(
        colleague(new PersonId(3), "Nomsa", Role.SUPERVISOR),
        colleague(LERATO, "Lerato", Role.TECHNICIAN));
  }

  private static Colleague colleague(PersonId id, String name, Role role) {
    return new Colleague(id, name, role, "en", Optional.empty(), Optional.empty());
  }

  @Override
  public Optional<PersonView> find(Identity identity) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<KnownPerson> onChannel(String channel) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<KnownPerson> identitiesOf(Collection<PersonId> persons) {
    throw new UnsupportedOperationException();
  }

  @Override
  public PersonView enrol(String name, Role role, Identity identity) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void speak(PersonId person, String language) {
    spoken.put(person, language);
  }

  @Override
  public void revoke(Identity identity) {
    throw new UnsupportedOperationException();
  }
}
