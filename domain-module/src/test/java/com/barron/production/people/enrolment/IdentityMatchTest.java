package com.barron.production.people.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.people.PersonId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityMatchTest {
  /** Whose the number and the user id are; 0 is nobody's. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, false, STRANGER",
    "7, 7, false, KNOWN",
    "7, 7, true, KNOWN",
    "7, 0, false, ONE_MORE",
    "0, 7, false, ONE_MORE",
    "7, 0, true, CHANGED",
    "0, 7, true, CHANGED",
    "7, 8, false, CHANGED",
    "7, 8, true, CHANGED",
  })
  void rightsNeverMoveByThemselves(
      long number, long userId, boolean hasOther, IdentityMatch expected) {
    assertThat(IdentityMatch.of(person(number), person(userId), person -> hasOther))
        .isEqualTo(expected);
  }

  private static Optional<PersonId> person(long id) {
    return id == 0 ? Optional.empty() : Optional.of(new PersonId(id));
  }
}
