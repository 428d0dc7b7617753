package com.barron.production.people.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.people.PersonId;
import com.barron.production.people.PersonView;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DataSubjectRepositoryIT {
  private static final PersonId GONE = new PersonId(1);
  private static final PersonId HERE = new PersonId(2);
  private static final PersonId ERASED = new PersonId(3);
  private static TestDatabase database;

  private final DataSubjectRepository repository = new DataSubjectRepository(database.sql());

  @BeforeAll
  static void start() throws SQLException {
    database = TestDatabase.create(DataSubjectRepositoryIT.class);
    database.execute(
        """
        insert into person (id, name, role, enrolled_at, erased_at) values
          (1, 'Thobeka Zondi', 'TECHNICIAN', now(), null),
          (2, 'Thobeka', 'SUPERVISOR', now(), null),
          (3, 'former colleague 3', 'TECHNICIAN', now(), now());
        insert into person_identity (person_id, channel, kind, value, known_since, revoked_at) values
          (1, 'twilio', 'PHONE', '+5215555550101', now(), now()),
          (1, 'twilio', 'PHONE', '+12025550177', now(), now()),
          (2, 'twilio', 'PHONE', '+12025550177', now(), null),
          (3, 'twilio', 'PHONE', '+12025550178', now(), now())
        """);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void findsWhoeverWasRevokedAndNobodyWhoWasErased() {
    assertThat(repository.like("thobeka", 5))
        .extracting(PersonView::id)
        .containsExactly(HERE, GONE);
    assertThat(repository.like("0101", 5)).extracting(PersonView::id).containsExactly(GONE);
    assertThat(repository.like("former", 5)).isEmpty();
    assertThat(repository.locked(ERASED)).isEmpty();
    assertThat(repository.locked(new PersonId(999_999))).isEmpty();
  }

  @Test
  void numbersAreAPersonsInAllFormsUnlessSomebodyElseHasThem() {
    DataSubject gone = repository.locked(GONE).orElseThrow();
    assertThat(gone.identities())
        .extracting(Identity::value)
        .contains("+5215555550101", "+525555550101")
        .doesNotContain("+12025550177");
    assertThat(gone.identities()).extracting(Identity::kind).containsOnly(IdentityKind.PHONE);
    assertThat(gone.toString()).doesNotContain("Thobeka").doesNotContain("5555");
  }

  @Test
  void forgetsCodesThatNobodyUsedAndNumbersThatTypedWrongOnes() throws SQLException {
    database.execute(
        """
        insert into invite (code_hash, name, role, inviter_id, created_at, expires_at, used_at, used_by)
        select sha256(name::bytea), name, 'TECHNICIAN', 2, at, at + interval '15 minutes',
               case when used then at end, case when used then 1 end
          from (values ('old', now() - interval '31 days', false), ('young', now() - interval '29 days', false),
                       ('used', now() - interval '31 days', true)) v (name, at, used);
        insert into invite_attempts (channel, kind, value, wrong_codes, since) values
          ('twilio', 'PHONE', '+12025550190', 1, now() - interval '31 days'),
          ('twilio', 'PHONE', '+12025550191', 1, now() - interval '29 days')
        """);

    assertThat(repository.deleteStrangers(30, 10)).isEqualTo(1);

    assertThat(database.ask("select string_agg(name, ',' order by name) from invite"))
        .isEqualTo("used,young");
    assertThat(database.ask("select string_agg(value, ',') from invite_attempts"))
        .isEqualTo("+12025550191");
    assertThat(repository.deleteStrangers(30, 10)).isZero();
  }
}
