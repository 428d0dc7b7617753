package com.barron.whatsapp.people;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.people.StaffMember;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Colleagues in memory; everything else of people is not asked for. */
public final class FakeStaff extends PeopleStub {
  private final List<StaffMember> all = new CopyOnWriteArrayList<>();

  public StaffMember with(long id, Role role, String team, String shifts) {
    return with(id, role, team, shifts, "en");
  }

  public StaffMember with(long id, Role role, String team, String shifts, String language) {
    StaffMember one =
        new StaffMember(
            new PersonId(id),
            "Person " + id,
            role,
            language,
            Optional.ofNullable(team),
            Optional.ofNullable(shifts));
    all.add(one);
    return one;
  }

  public void without(long id) {
    all.removeIf(one -> one.id().value() == id);
  }

  @Override
  public List<StaffMember> roster(Collection<PersonId> involved) {
    return staff(involved, Set.of(Role.SUPERVISOR, Role.MANAGER));
  }

  @Override
  public List<StaffMember> staff(Collection<PersonId> involved, Set<Role> roles) {
    List<Optional<String>> teams =
        all.stream()
            .filter(one -> involved.contains(one.id()) && one.team().isPresent())
            .map(StaffMember::team)
            .toList();
    return all.stream()
        .filter(
            one ->
                involved.contains(one.id())
                    || teams.contains(one.team())
                    || roles.contains(one.role()))
        .toList();
  }
}
