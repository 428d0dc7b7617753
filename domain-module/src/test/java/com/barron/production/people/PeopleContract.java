package com.barron.production.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.access.Role;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * What all {@link People} do of whom a chat speaks: the real ones on a database, and those that
 * tests use.
 */
public abstract class PeopleContract {
  private static final PersonId NOBODY = new PersonId(999_999);

  /** Works on them, in a transaction of its own if they have any. */
  protected abstract <T> T inTransaction(Function<People, T> work);

  /** Somebody who neither supervises nor manages. */
  protected abstract PersonId technician();

  protected abstract PersonId supervisor();

  @Test
  void theRosterHasWhoIsInvolvedAndWhoSupervises() {
    assertThat(roster(technician()))
        .extracting(StaffMember::id)
        .contains(technician(), supervisor());
  }

  @Test
  void theRosterLeavesOutWhoIsNotInvolved() {
    assertThat(roster()).extracting(StaffMember::id).contains(supervisor());
    assertThat(roster())
        .allMatch(one -> one.role() == Role.SUPERVISOR || one.role() == Role.MANAGER);
  }

  @Test
  void theStaffHasWhoIsInvolvedAndWhoHasTheRoles() {
    List<StaffMember> quality = inTransaction(it -> it.staff(List.of(), Set.of(Role.QUALITY)));
    assertThat(quality).extracting(StaffMember::role).isNotEmpty().containsOnly(Role.QUALITY);
    List<StaffMember> staff =
        inTransaction(it -> it.staff(List.of(technician()), Set.of(Role.QUALITY)));
    assertThat(staff).containsAll(quality).extracting(StaffMember::id).contains(technician());
  }

  @Test
  void theRosterHasEachOnceInTheOrderOfEnrolment() {
    assertThat(roster(supervisor(), technician(), technician()))
        .extracting(one -> one.id().value())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void whoIsNotEnrolledIsOnNoRoster() {
    assertThat(roster(NOBODY)).isEqualTo(roster());
  }

  @Test
  void aPersonIsSpokenToInTheLanguageThatTheyChose() {
    inTransaction(it -> speak(it, technician(), "zu"));
    assertThat(roster(technician()))
        .filteredOn(one -> one.id().equals(technician()))
        .extracting(StaffMember::language)
        .containsExactly("zu");
    assertThatThrownBy(() -> inTransaction(it -> speak(it, NOBODY, "zu")))
        .isInstanceOf(NoSuchPersonException.class);
  }

  private List<StaffMember> roster(PersonId... involved) {
    return inTransaction(it -> it.roster(List.of(involved)));
  }

  private static PersonId speak(People people, PersonId person, String language) {
    people.speak(person, language);
    return person;
  }
}
