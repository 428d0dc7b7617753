package com.barron.whatsapp.flows;

import com.barron.production.access.Permission;
import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonView;
import com.barron.production.people.StaffMember;
import com.barron.production.people.roles.RoleChangeResult;
import com.barron.production.people.roles.RoleChangeResult.Reason;
import com.barron.production.people.roles.RoleChanges;
import com.barron.production.people.roles.Teams;
import com.barron.production.people.roles.WaitingRoleChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The roles and teams of those whom {@link FakePeople} knows. */
final class FakeRoleChanges implements RoleChanges, Teams {
  final List<WaitingRoleChange> asked = new ArrayList<>();
  final Map<PersonId, Role> changed = new HashMap<>();
  final Map<PersonId, String> joined = new HashMap<>();
  private final FakeRights rights;

  FakeRoleChanges(FakeRights rights) {
    this.rights = rights;
  }

  @Override
  public RoleChangeResult change(PersonId id, Role role, PersonId by) {
    rights.require(by, Permission.CHANGE_ROLE);
    PersonView person = person(id);
    if (id.equals(by)) {
      return new RoleChangeResult.Refused(Reason.YOURSELF);
    }
    if (role.isAbove(rights.roleOf(by)) || person.role().isAbove(rights.roleOf(by))) {
      return new RoleChangeResult.Refused(Reason.ABOVE_OWN_ROLE);
    }
    Optional<WaitingRoleChange> waiting =
        asked.stream().filter(one -> one.person().id().equals(id)).findFirst();
    if (person.role() == role) {
      waiting.ifPresent(asked::remove);
      return waiting.isPresent()
          ? new RoleChangeResult.RequestEnded(person)
          : new RoleChangeResult.Refused(Reason.NOTHING_NEW);
    }
    if (!person.role().isAbove(role) && waiting.isEmpty()) {
      asked.add(new WaitingRoleChange(person, role, by, DemoChat.CLOCK.instant()));
      return new RoleChangeResult.SecondNeeded(person);
    }
    if (waiting.filter(one -> one.askedBy().equals(by)).isPresent()) {
      return new RoleChangeResult.Refused(Reason.ASKED_BY_YOU);
    }
    waiting.ifPresent(asked::remove);
    changed.put(id, role);
    return new RoleChangeResult.Changed(person(id), person.role());
  }

  private PersonView person(PersonId id) {
    StaffMember one =
        FakePeople.STAFF.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    return new PersonView(id, one.name(), changed.getOrDefault(id, one.role()), one.language());
  }

  @Override
  public void ask(PersonId person, Role role, PersonId by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<WaitingRoleChange> waiting(PersonId reader, int most) {
    return List.copyOf(asked);
  }

  @Override
  public Optional<String> join(PersonId person, Optional<String> team, PersonId by) {
    rights.require(by, Permission.CHANGE_TEAM);
    joined.put(person, team.orElse("-"));
    return team;
  }
}
