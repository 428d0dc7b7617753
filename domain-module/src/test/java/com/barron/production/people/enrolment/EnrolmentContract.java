package com.barron.production.people.enrolment;

import static com.barron.production.demo.DemoSetting.SUPERVISOR;
import static com.barron.production.demo.DemoSetting.TECHNICIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.access.Role;
import com.barron.production.demo.DemoSetting;
import com.barron.production.people.NotAllowedException;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonView;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What all {@link Enrolment} does that people in a chat ask for: the real one on a database, and
 * those that tests use. Nomsa (+27825558103), Lerato, Lerato Dube and Thabo have a phone each.
 */
public abstract class EnrolmentContract {
  private static final int MANY = 10;

  /** Works on it, in a transaction of its own if it has any. */
  protected abstract <T> T inTransaction(Function<Enrolment, T> work);

  @Test
  void aCodeIsThreeGroupsAndValidForAQuarterOfAnHour() {
    InviteResult result = inTransaction(it -> it.invite(SUPERVISOR, "Joe", Role.TECHNICIAN));
    Invite invite = ((InviteResult.Invited) result).invite();
    assertThat(invite.code()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    assertThat(invite.expiresAt()).isEqualTo(DemoSetting.NOW.plus(Duration.ofMinutes(15)));
  }

  @ParameterizedTest
  @EnumSource
  void nobodyGivesARoleAboveTheirOwn(Role role) {
    InviteResult result = inTransaction(it -> it.invite(SUPERVISOR, "Joe", role));
    assertThat(result instanceof InviteResult.AboveOwnRole)
        .as("%s by a supervisor", role)
        .isEqualTo(role == Role.MANAGER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lera", "Lerato", " LERATO ", "erat"})
  void findsPeopleByAPartOfTheirNameInItsOrder(String typed) {
    assertThat(names(typed, MANY)).containsExactly("Lerato", "Lerato Dube");
  }

  @Test
  void findsNoMoreThanAskedFor() {
    assertThat(names("lerato", 1)).containsExactly("Lerato");
  }

  @ParameterizedTest
  @ValueSource(strings = {"58103", "+27 82 555-8103", "8103"})
  void findsPeopleByTheEndOfTheirNumber(String typed) {
    assertThat(names(typed, MANY)).containsExactly("Nomsa");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xyz", "103", "99999"})
  void mayFindNobody(String typed) {
    assertThat(names(typed, MANY)).isEmpty();
  }

  @Test
  void whoseIdentitiesAreRevokedIsFoundNoMore() {
    PersonId thabo = found("Thabo").id();
    assertThat(revoke(thabo, SUPERVISOR)).isEqualTo(1);
    assertThat(names("Thabo", MANY)).isEmpty();
    assertThat(revoke(thabo, SUPERVISOR)).isZero();
  }

  @Test
  void whoMayNotInviteOrRevokeDoesNot() {
    PersonId nomsa = found("Nomsa").id();
    assertThatThrownBy(() -> inTransaction(it -> it.invite(TECHNICIAN, "Joe", Role.TECHNICIAN)))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> revoke(nomsa, TECHNICIAN)).isInstanceOf(NotAllowedException.class);
    assertThat(names("Nomsa", MANY)).containsExactly("Nomsa");
  }

  private int revoke(PersonId person, PersonId by) {
    return ((RevokeResult.Revoked) inTransaction(it -> it.revoke(person, by))).identities();
  }

  private PersonView found(String name) {
    return inTransaction(it -> it.search(name, 1)).get(0);
  }

  private List<String> names(String typed, int most) {
    return inTransaction(it -> it.search(typed, most)).stream().map(PersonView::name).toList();
  }
}
