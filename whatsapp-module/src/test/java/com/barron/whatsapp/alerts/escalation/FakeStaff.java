package com.barron.whatsapp.alerts.escalation;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.people.StaffMember;
import com.barron.whatsapp.people.PeopleStub;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Colleagues in memory; everything else of people is not asked for. */
final class FakeStaff extends PeopleStub {
  private final List<StaffMember> all = new CopyOnWriteArrayList<>();

  StaffMember with(long id, Role role, String team, String shifts) {
    StaffMember one =
        new StaffMember(
            new PersonId(id),
            "Person " + id,
            role,
            "en",
            Optional.ofNullable(team),
            Optional.ofNullable(shifts));
    all.add(one);
    return one;
  }

  void without(long id) {
    all.removeIf(one -> one.id().value() == id);
  }

  @Override
  public List<StaffMember> roster(Collection<PersonId> involved) {
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
                    || one.role() == Role.SUPERVISOR
                    || one.role() == Role.MANAGER)
        .toList();
  }
}
