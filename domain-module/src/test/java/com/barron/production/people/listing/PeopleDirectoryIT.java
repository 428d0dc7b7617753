package com.barron.production.people.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.people.PersonId;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PeopleDirectoryIT {
  private static TestDatabase database;

  @BeforeAll
  static void start() throws SQLException {
    database = TestDatabase.create(PeopleDirectoryIT.class);
    database.execute(
        "insert into person (id, name, role, team, enrolled_at, erased_at) values"
            + " (101, 'Zola', 'TECHNICIAN', 'LINE_B', now(), null),"
            + " (102, 'Ana', 'SUPERVISOR', 'LINE_A', now(), null),"
            + " (103, 'former colleague 103', 'TECHNICIAN', null, now(), now()),"
            + " (104, 'ERP', 'TECHNICIAN', null, now(), null),"
            + " (105, 'Grace', 'MANAGER', 'LINE_A', now(), null);"
            + "insert into person_identity (person_id, channel, kind, value, known_since, revoked_at)"
            + " values (101, 'twilio', 'PHONE', '+12025550131', now(), null),"
            + " (101, 'meta', 'BSUID', 'ZA.1', now(), null),"
            + " (102, 'twilio', 'PHONE', '+12025550132', now(), now())");
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void readsPeopleAndNeitherSystemsNorWhoeverWasErased() {
    assertThat(directory().read(Optional.empty(), 2))
        .extracting(PersonEntry::name)
        .containsExactly("Zola", "Ana");
    assertThat(directory().read(Optional.of(new PersonId(102)), 2))
        .extracting(PersonEntry::name)
        .containsExactly("Grace");
  }

  @Test
  void tellsByWhatSomebodyIsReached() {
    List<PersonEntry> found = directory().of(List.of(new PersonId(101), new PersonId(102)));

    assertThat(found).extracting(PersonEntry::name).containsExactly("Ana", "Zola");
    assertThat(found.get(0).isReachable()).isFalse();
    assertThat(found.get(1).identities())
        .containsExactly(
            new Identity("twilio", IdentityKind.PHONE, "+12025550131"),
            new Identity("meta", IdentityKind.BSUID, "ZA.1"));
  }

  @Test
  void saysOfWhoeverWasErasedThatTheyWere() {
    assertThat(directory().of(List.of(new PersonId(103))))
        .singleElement()
        .matches(PersonEntry::isErased);
  }

  @Test
  void namesTheTeams() {
    assertThat(directory().teams()).containsExactly("LINE_A", "LINE_B");
  }

  private static PeopleDirectory directory() {
    return new PeopleDirectoryRepository(database.sql());
  }
}
