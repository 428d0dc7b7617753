package com.barron.production.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.access.Permission;
import com.barron.production.access.Role;
import com.barron.production.demo.DemoSetting;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link AccessPolicy} allows: the real one on a database, and those of tests. */
public abstract class AccessPolicyContract {
  private static final Map<PersonId, Role> ROLES =
      Map.of(
          DemoSetting.TECHNICIAN, Role.TECHNICIAN,
          DemoSetting.QUALITY, Role.QUALITY,
          DemoSetting.SUPERVISOR, Role.SUPERVISOR,
          DemoSetting.ENGINEER, Role.ENGINEER,
          DemoSetting.MANAGER, Role.MANAGER);

  /** Asks, in a transaction of its own if there is any. */
  protected abstract void require(PersonId by, Permission permission);

  /** Asks, in a transaction of its own if there is any. */
  protected abstract boolean areIndependent(PersonId first, PersonId second);

  @Test
  void peopleWhoNeedNoCodeToComeInAreIndependentButNotOfThemselves() {
    assertThat(areIndependent(DemoSetting.SUPERVISOR, DemoSetting.MANAGER)).isTrue();
    assertThat(areIndependent(DemoSetting.SUPERVISOR, DemoSetting.SUPERVISOR)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void peopleMayDoWhatTheirRoleMayDo(Permission permission) {
    ROLES.forEach(
        (person, role) ->
            assertThat(isAllowed(person, permission))
                .as("%s by %s", permission, role)
                .isEqualTo(permission.isAllowedTo(role)));
  }

  @ParameterizedTest
  @EnumSource
  void whoIsNotEnrolledMayDoNothing(Permission permission) {
    assertThatThrownBy(() -> require(new PersonId(999_999), permission))
        .isInstanceOf(NotAllowedException.class);
  }

  private boolean isAllowed(PersonId person, Permission permission) {
    try {
      require(person, permission);
      return true;
    } catch (NotAllowedException e) {
      return false;
    }
  }
}
