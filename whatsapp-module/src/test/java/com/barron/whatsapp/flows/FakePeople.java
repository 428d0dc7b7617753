package com.barron.whatsapp.flows;

import com.barron.production.access.Role;
import com.barron.production.people.NoSuchPersonException;
import com.barron.production.people.PersonId;
import com.barron.production.people.StaffMember;
import com.barron.whatsapp.people.PeopleStub;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows four people by name, and in which language they are spoken to. */
final class FakePeople extends PeopleStub {
  static final PersonId LERATO = new PersonId(8);

  /** In the order of enrolment. */
  static final List<StaffMember> STAFF =
      List.of(
          member(new PersonId(3), "Nomsa", Role.SUPERVISOR, "en"),
          member(ChatScenario.SPEAKER.person(), "Thabo", Role.TECHNICIAN, "en"),
          member(LERATO, "Lerato", Role.TECHNICIAN, "en"),
          member(new PersonId(9), "Lerato Dube", Role.QUALITY, "en"));

  private static final Set<Role> SUPERVISING = Set.of(Role.SUPERVISOR, Role.MANAGER);

  final Map<PersonId, String> spoken = new HashMap<>();

  @Override
  public List<StaffMember> roster(Collection<PersonId> involved) {
    return staff(involved, SUPERVISING);
  }

  @Override
  public List<StaffMember> staff(Collection<PersonId> involved, Set<Role> roles) {
    return STAFF.stream()
        .filter(one -> involved.contains(one.id()) || roles.contains(one.role()))
        .map(
            one ->
                member(
                    one.id(),
                    one.name(),
                    one.role(),
                    spoken.getOrDefault(one.id(), one.language())))
        .toList();
  }

  private static StaffMember member(PersonId id, String name, Role role, String language) {
    return new StaffMember(id, name, role, language, Optional.empty(), Optional.empty());
  }

  @Override
  public void speak(PersonId person, String language) {
    if (STAFF.stream().noneMatch(one -> one.id().equals(person))) {
      throw new NoSuchPersonException(person);
    }
    spoken.put(person, language);
  }
}
