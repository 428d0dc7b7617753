package com.barron.whatsapp.flows;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.people.StaffMember;
import com.barron.whatsapp.people.PeopleStub;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows the names of two people. */
final class FakePeople extends PeopleStub {
  static final PersonId LERATO = new PersonId(8);

  final Map<PersonId, String> spoken = new HashMap<>();

  @Override
  public List<StaffMember> roster(Collection<PersonId> involved) {
    return List.of(
        colleague(new PersonId(3), "Nomsa", Role.SUPERVISOR),
        colleague(LERATO, "Lerato", Role.TECHNICIAN));
  }

  private static StaffMember colleague(PersonId id, String name, Role role) {
    return new StaffMember(id, name, role, "en", Optional.empty(), Optional.empty());
  }

  @Override
  public void speak(PersonId person, String language) {
    spoken.put(person, language);
  }
}
