package com.barron.production.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.accounts.PasswordResult.Weakness;
import com.barron.production.people.NotAllowedException;
import com.barron.production.people.PersonActed;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonLostIdentity;
import com.barron.production.runtime.Concurrently;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountsIT {
  private static final String ADDRESS = "192.0.2.1";
  private static final String PASSWORD = "violet kettle under 9 stairs";
  private static final String OTHER = "seven boats left at dawn";

  private static TestDatabase database;
  private static AccountRepository accountRepository;
  private static SignInFailures signInFailures;
  private RecordedEvents events;
  private Accounts accounts;
  private AccountLinks accountLinks;

  @BeforeAll
  static void start() {
    database = TestDatabase.create(AccountsIT.class);
    accountRepository = new AccountRepository(database.sql());
    signInFailures = new SignInFailures(database.sql());
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @BeforeEach
  void empty() throws SQLException {
    database.execute("delete from account; delete from sign_in_failure");
    events = new RecordedEvents();
    var service =
        new AccountService(accountRepository, signInFailures, new ByRole(database.sql()), events);
    accounts = service;
    accountLinks = service;
  }

  @Test
  void aPersonSetsAPasswordByALinkAndSignsIn() throws SQLException {
    PersonId person = person("Lerato Mokoena", "SUPERVISOR");
    AccountLink link = accountLinks.link(person);

    assertThat(accounts.findLink(link.secret())).contains("lerato.mokoena");
    var set = (PasswordResult.Set) accounts.redeem(link.secret(), PASSWORD);
    Member member = signedIn("Lerato.Mokoena ", PASSWORD);

    assertThat(member.person().id()).isEqualTo(person);
    assertThat(member.session()).isEqualTo(set.member().session());
    assertThat(accounts.resume(member.session())).contains(member);
    assertThat(events.fired())
        .map(PersonActed.class::cast)
        .extracting(PersonActed::act)
        .containsExactly(PersonActed.Act.REQUESTED_ACCOUNT_LINK, PersonActed.Act.SET_PASSWORD);
    assertThat(database.ask("select count(*) from account a where a::text like '%kettle%'"))
        .isEqualTo("0");
  }

  @Test
  void aLinkIsGoodOnceAndEndsTheOneBefore() throws SQLException {
    PersonId person = person("Ana Pereira", "MANAGER");
    AccountLink before = accountLinks.link(person);
    AccountLink link = accountLinks.link(person);

    assertThat(accounts.redeem(before.secret(), PASSWORD))
        .isInstanceOf(PasswordResult.Refused.class);
    assertThat(accounts.redeem(link.secret(), PASSWORD)).isInstanceOf(PasswordResult.Set.class);
    assertThat(accounts.redeem(link.secret(), OTHER)).isInstanceOf(PasswordResult.Refused.class);
    assertThat(accounts.findLink(link.secret())).isEmpty();
  }

  @Test
  void anOldLinkIsNone() throws SQLException {
    AccountLink link = accountLinks.link(person("Late", "MANAGER"));
    database.execute("update account_link set expires_at = now()");

    assertThat(accounts.findLink(link.secret())).isEmpty();
    assertThat(accounts.redeem(link.secret(), PASSWORD)).isInstanceOf(PasswordResult.Refused.class);
  }

  @Test
  void namesOfAccountsDiffer() throws SQLException {
    assertThat(accountLinks.link(person("Åsa Öberg", "QUALITY")).name()).isEqualTo("asa.oberg");
    assertThat(accountLinks.link(person("Asa Oberg", "QUALITY")).name()).isEqualTo("asa.oberg.2");
    assertThat(accountLinks.link(person("李", "QUALITY")).name()).isEqualTo("person");
  }

  @Test
  void aWeakPasswordIsRefusedAndTheLinkStaysGood() throws SQLException {
    AccountLink link = accountLinks.link(person("Sipho Dlamini", "QUALITY"));

    assertThat(accounts.redeem(link.secret(), "short")).isEqualTo(weak(Weakness.SHORT));
    assertThat(accounts.redeem(link.secret(), "x".repeat(70) + "yzäöü"))
        .isEqualTo(weak(Weakness.LONG));
    assertThat(accounts.redeem(link.secret(), "password123456")).isEqualTo(weak(Weakness.COMMON));
    assertThat(accounts.redeem(link.secret(), "aaaaaaaaaaaaaaaa")).isEqualTo(weak(Weakness.COMMON));
    assertThat(accounts.redeem(link.secret(), "qwertyuiopas")).isEqualTo(weak(Weakness.COMMON));
    assertThat(accounts.redeem(link.secret(), "Sipho.Dlamini!1")).isEqualTo(weak(Weakness.NAME));
    assertThat(accounts.redeem(link.secret(), PASSWORD)).isInstanceOf(PasswordResult.Set.class);
  }

  @Test
  void whatIsWrongIsNotTold() throws SQLException {
    member("Known", "MANAGER");

    assertThat(accounts.signIn("known", OTHER, ADDRESS)).isEqualTo(new SignInResult.Refused());
    assertThat(accounts.signIn("unknown", OTHER, ADDRESS)).isEqualTo(new SignInResult.Refused());
    accountLinks.link(person("Not Yet", "MANAGER"));
    assertThat(accounts.signIn("not.yet", "", ADDRESS)).isEqualTo(new SignInResult.Refused());
  }

  @Test
  void failuresMakeWaitLongerAndLongerWhetherTheNameExistsOrNot() throws SQLException {
    member("Member Guessed", "MANAGER");
    for (String name : List.of("guessed", "member.guessed")) {
      countFailures(name, 4);
      assertThat(accounts.signIn(name, OTHER, ADDRESS)).isEqualTo(new SignInResult.Refused());
      assertThat(longestWait()).isEqualTo("1");
      waited();
      assertThat(accounts.signIn(name, OTHER, ADDRESS)).isEqualTo(new SignInResult.Refused());
      assertThat(longestWait()).isEqualTo("2");
      database.execute("update sign_in_failure set failures = 20, refused_until = now()");
      accounts.signIn(name, OTHER, "198.51.100.7");
      assertThat(longestWait()).isEqualTo("900");
      assertThat(accounts.signIn(name, PASSWORD, ADDRESS)).isInstanceOf(SignInResult.TooMany.class);
      database.execute("delete from sign_in_failure");
    }
  }

  @Test
  void guessesAtOnceDoNotSlipThrough() throws Exception {
    accounts.signIn("hurried", OTHER, ADDRESS);
    database.execute("update sign_in_failure set failures = 15, refused_until = now()");

    List<SignInResult> results =
        Concurrently.all(
            IntStream.range(0, 8)
                .<Callable<SignInResult>>mapToObj(
                    i -> () -> accounts.signIn("hurried", OTHER + i, "198.51.100." + i))
                .toList());

    assertThat(results).filteredOn(SignInResult.Refused.class::isInstance).hasSize(1);
  }

  @Test
  void oneAddressMayNotTryManyNames() {
    for (int i = 0; i < 30; i++) {
      signInFailures.count("name" + i, ADDRESS);
    }

    assertThat(signInFailures.count("another", ADDRESS)).isPresent();
    assertThat(signInFailures.count("another", "198.51.100.7")).isEmpty();
  }

  @Test
  void aRightPasswordForgets() throws SQLException {
    member("Clumsy", "MANAGER");
    countFailures("clumsy", 4);

    signedIn("clumsy", PASSWORD);

    countFailures("clumsy", 3);
    assertThat(accounts.signIn("clumsy", OTHER, ADDRESS)).isEqualTo(new SignInResult.Refused());
    signedIn("clumsy", PASSWORD);
  }

  @Test
  void whoeverIsDemotedOrRevokedIsOutAtOnce() throws SQLException {
    Member demoted = member("Demoted", "SUPERVISOR");
    Member revoked = member("Revoked", "SUPERVISOR");

    database.execute("update person set role = 'TECHNICIAN' where name = 'Demoted'");
    new LostIdentityObserver(accountRepository)
        .on(new PersonLostIdentity(revoked.person().id(), demoted.person().id()));

    assertThat(accounts.resume(demoted.session())).isEmpty();
    assertThat(accounts.signIn("demoted", PASSWORD, ADDRESS)).isEqualTo(new SignInResult.Refused());
    assertThatThrownBy(() -> accountLinks.link(demoted.person().id()))
        .isInstanceOf(NotAllowedException.class);
    assertThat(accounts.resume(revoked.session())).isEmpty();
    assertThat(accounts.signIn("revoked", PASSWORD, ADDRESS)).isEqualTo(new SignInResult.Refused());
  }

  @Test
  void aChangedPasswordEndsOtherSessions() throws SQLException {
    Member member = member("Careful", "QUALITY");

    assertThat(accounts.change(member.session(), OTHER, OTHER, ADDRESS))
        .isInstanceOf(PasswordResult.Refused.class);
    var changed = (PasswordResult.Set) accounts.change(member.session(), PASSWORD, OTHER, ADDRESS);

    assertThat(accounts.resume(member.session())).isEmpty();
    assertThat(accounts.resume(changed.member().session())).isPresent();
    assertThat(signedIn("careful", OTHER).session()).isEqualTo(changed.member().session());
  }

  @Test
  void theFirstManagerGetsALinkUntilOneCanSignIn() throws SQLException {
    person("Ana First", "MANAGER");
    String link = database.ask("select account_first_link('Ana First')");

    assertThat(accounts.findLink(link)).contains("ana.first");
    String again = database.ask("select account_first_link('Ana First')");
    assertThat(accounts.findLink(link)).isEmpty();
    assertThat(accounts.redeem(again, PASSWORD)).isInstanceOf(PasswordResult.Set.class);
    assertThat(database.ask("select account_first_link('Ana First')")).isNull();
  }

  @Test
  void theFirstManagerMayBeSomebodyNew() throws SQLException {
    String link = database.ask("select account_first_link('Somebody New')");

    assertThat(accounts.findLink(link)).contains("somebody.new");
  }

  @Test
  void oldFailuresAreForgotten() throws SQLException {
    signInFailures.count("anybody", ADDRESS);
    database.execute("update sign_in_failure set failed_at = now() - interval '25 hours'");

    assertThat(signInFailures.forgetOld()).isEqualTo(2);
  }

  private Member member(String name, String role) throws SQLException {
    AccountLink link = accountLinks.link(person(name, role));
    return ((PasswordResult.Set) accounts.redeem(link.secret(), PASSWORD)).member();
  }

  private Member signedIn(String name, String password) {
    return ((SignInResult.SignedIn) accounts.signIn(name, password, ADDRESS)).member();
  }

  /** As sign-ins by a wrong password do, without the half second for which each looks at it. */
  private void countFailures(String name, int failures) {
    for (int i = 0; i < failures; i++) {
      assertThat(signInFailures.count(name, ADDRESS)).isEmpty();
    }
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

  /** As if the time had passed. */
  private static void waited() throws SQLException {
    database.execute("update sign_in_failure set refused_until = now() - interval '1 second'");
  }

  /** In seconds. */
  private static String longestWait() throws SQLException {
    return database.ask(
        "select max(extract(epoch from refused_until - failed_at))::integer from sign_in_failure");
  }

  private static PasswordResult weak(Weakness weakness) {
    return new PasswordResult.Weak(weakness);
  }
}
