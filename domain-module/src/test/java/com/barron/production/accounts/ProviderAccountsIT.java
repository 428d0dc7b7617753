package com.barron.production.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.people.NotAllowedException;
import com.barron.production.people.PersonActed;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonLostIdentity;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProviderAccountsIT {
  private static final ProviderIdentity ID =
      ProviderIdentity.parse(" Lerato@Example.com ").orElseThrow();

  private static TestDatabase database;
  private static AccountRepository accountRepository;
  private RecordedEvents events;
  private ProviderAccounts providerAccounts;
  private Accounts accounts;
  private PersonId manager;

  @BeforeAll
  static void start() {
    database = TestDatabase.create(ProviderAccountsIT.class);
    accountRepository = new AccountRepository(database.sql());
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @BeforeEach
  void empty() throws SQLException {
    database.execute("delete from account; delete from person where name like 'Prov %'");
    events = new RecordedEvents();
    var policy = new ByRole(database.sql());
    providerAccounts =
        new ProviderAccountService(
            new ProviderIdentityRepository(database.sql()), accountRepository, policy, events);
    accounts =
        new AccountService(
            accountRepository, new SignInFailures(database.sql()), policy, new RecordedEvents());
    manager = person("Prov Manager", "MANAGER");
  }

  @Test
  void aManagerSaysWhoSomebodyIsAndTheySignIn() {
    PersonId lerato = person("Prov Lerato", "SUPERVISOR");
    assertThat(providerAccounts.signIn(ID)).isEqualTo(new ProviderSignInResult.Unknown());

    assertThat(link(lerato)).isEqualTo(new LinkResult.Done());
    Member member = signedIn();

    assertThat(member.person().id()).isEqualTo(lerato);
    assertThat(accounts.resume(member.session())).contains(member);
    assertThat(events.fired())
        .containsExactly(
            new PersonActed(manager, PersonActed.Act.LINKED_ACCOUNT)
                .to(lerato)
                .from(Optional.of("none"), "linked"));
    assertThat(providerAccounts.staff())
        .filteredOn(one -> one.person().id().equals(lerato))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.hasPassword()).isFalse();
              assertThat(one.externalId()).contains(ID);
            });
  }

  @Test
  void theSameAgainChangesNothing() {
    PersonId lerato = person("Prov Lerato", "SUPERVISOR");
    link(lerato);
    Member member = signedIn();

    assertThat(link(lerato)).isEqualTo(new LinkResult.Done());

    assertThat(events.fired()).hasSize(1);
    assertThat(accounts.resume(member.session())).isPresent();
  }

  @Test
  void whoeverIsNoLongerKnownIsOut() {
    PersonId lerato = person("Prov Lerato", "SUPERVISOR");
    link(lerato);
    Member member = signedIn();

    assertThat(providerAccounts.link(lerato, Optional.empty(), manager))
        .isEqualTo(new LinkResult.Done());

    assertThat(accounts.resume(member.session())).isEmpty();
    assertThat(providerAccounts.signIn(ID)).isEqualTo(new ProviderSignInResult.Unknown());
  }

  @Test
  void anIdIsOnePersons() {
    link(person("Prov Lerato", "SUPERVISOR"));

    assertThat(link(person("Prov Other", "QUALITY")))
        .isEqualTo(new LinkResult.Refused(LinkResult.Reason.TAKEN));
    assertThat(events.fired()).hasSize(1);
  }

  @Test
  void onlyWhoMayUseTheConsoleIsLinkedAndOnlyByWhoMaySaySo() {
    PersonId technician = person("Prov Technician", "TECHNICIAN");
    PersonId supervisor = person("Prov Supervisor", "SUPERVISOR");

    assertThat(link(technician)).isEqualTo(new LinkResult.Refused(LinkResult.Reason.UNKNOWN));
    assertThat(link(new PersonId(999_999_999)))
        .isEqualTo(new LinkResult.Refused(LinkResult.Reason.UNKNOWN));
    assertThatThrownBy(() -> providerAccounts.link(technician, Optional.of(ID), supervisor))
        .isInstanceOf(NotAllowedException.class);
  }

  @Test
  void whoeverIsDemotedIsToldAndWhoLosesAPhoneIsLinkedAnew() throws SQLException {
    PersonId lerato = person("Prov Lerato", "SUPERVISOR");
    link(lerato);
    database.execute("update person set role = 'TECHNICIAN' where name = 'Prov Lerato'");
    assertThat(providerAccounts.signIn(ID)).isEqualTo(new ProviderSignInResult.NotAllowed());
    database.execute("update person set role = 'SUPERVISOR' where name = 'Prov Lerato'");
    Member member = signedIn();

    new LostIdentityObserver(accountRepository).on(new PersonLostIdentity(lerato, manager));

    assertThat(accounts.resume(member.session())).isEmpty();
    assertThat(providerAccounts.signIn(ID)).isEqualTo(new ProviderSignInResult.Unknown());
  }

  @Test
  void aPasswordGoesOnBesideTheProvider() {
    PersonId lerato = person("Prov Lerato", "SUPERVISOR");
    link(lerato);

    assertThat(accounts.signIn("prov.lerato", "", "192.0.2.1"))
        .isEqualTo(new SignInResult.Refused());
  }

  @Test
  void anAddressIsTheSameInUpperAndLowerCaseAndNothingElseIs() {
    assertThat(ID.value()).isEqualTo("lerato@example.com");
    assertThat(ProviderIdentity.parse("aB3x").orElseThrow().value()).isEqualTo("aB3x");
    assertThat(ProviderIdentity.parse(" ")).isEmpty();
    assertThat(ProviderIdentity.parse("x".repeat(256))).isEmpty();
    assertThat(ProviderIdentity.parse("a\u0000b")).isEmpty();
    assertThat(ID).hasToString("ProviderIdentity");
  }

  private LinkResult link(PersonId person) {
    return providerAccounts.link(person, Optional.of(ID), manager);
  }

  private Member signedIn() {
    return ((ProviderSignInResult.SignedIn) providerAccounts.signIn(ID)).member();
  }

  private static PersonId person(String name, String role) {
    return database
        .sql()
        .one(
            "insert into person (name, role, enrolled_at) values (?, ?, now()) returning id",
            row -> new PersonId(row.getLong("id")),
            name,
            role);
  }
}
