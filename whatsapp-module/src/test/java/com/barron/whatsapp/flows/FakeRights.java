package com.barron.whatsapp.flows;

import com.barron.production.access.Permission;
import com.barron.production.access.Role;
import com.barron.production.demo.DemoSetting;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The table of rights, with the roles in memory. */
final class FakeRights implements AccessPolicy {
  private final Map<PersonId, Role> roles =
      new HashMap<>(
          Map.of(
              DemoSetting.TECHNICIAN, Role.TECHNICIAN,
              DemoSetting.QUALITY, Role.QUALITY,
              DemoSetting.SUPERVISOR, Role.SUPERVISOR,
              DemoSetting.ENGINEER, Role.ENGINEER,
              DemoSetting.MANAGER, Role.MANAGER));

  /** From now on the person has this role. */
  void give(PersonId person, Role role) {
    roles.put(person, role);
  }

  Role roleOf(PersonId person) {
    return roles.get(person);
  }

  @Override
  public boolean allows(PersonId by, Permission permission) {
    return Optional.ofNullable(roles.get(by)).filter(permission::isAllowedTo).isPresent();
  }

  /** Nobody here came in by a code. */
  @Override
  public boolean areIndependent(PersonId first, PersonId second) {
    return !first.equals(second);
  }
}
