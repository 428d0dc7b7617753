package com.barron.production.accounts;

import com.barron.production.access.Permission;
import com.barron.production.accounts.AccountRepository.StoredAccount;
import com.barron.production.digest.Sha256;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.PersonActed;
import com.barron.production.people.PersonId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Signs people in and sets their passwords. An attempt is counted in a transaction of its own, and
 * no transaction is open while a password is compared.
 */
@Stateless
public class AccountService implements Accounts, AccountLinks {
  private static final Logger LOG = Logger.getLogger(AccountService.class);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Duration LINK_IS_GOOD_FOR = Duration.ofMinutes(15);
  private static final int SECRET_BYTES = 32;
  private static final int LONGEST_NAME = 60;

  private final AccountRepository accountRepository;
  private final SignInFailures signInFailures;
  private final AccessPolicy accessPolicy;
  private final Event<Object> events;

  @Inject
  AccountService(
      AccountRepository accountRepository,
      SignInFailures signInFailures,
      AccessPolicy accessPolicy,
      @Any Event<Object> events) {
    this.accountRepository = accountRepository;
    this.signInFailures = signInFailures;
    this.accessPolicy = accessPolicy;
    this.events = events;
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public SignInResult signIn(String given, String password, String address) {
    String name = given.strip().toLowerCase(Locale.ROOT);
    if (name.length() > LONGEST_NAME) {
      name = name.substring(0, LONGEST_NAME);
    }
    Optional<Duration> wait = signInFailures.count(name, address);
    if (wait.isPresent()) {
      LOG.infof("sign-in refused reason=too-many wait_s=%d", wait.get().toSeconds());
      return new SignInResult.TooMany(wait.get());
    }
    Optional<StoredAccount> account = accountRepository.named(name);
    if (!isRight(account, password) || !mayUse(account.orElseThrow().member())) {
      LOG.info("sign-in refused reason=wrong");
      return new SignInResult.Refused();
    }
    Member member = account.orElseThrow().member();
    signInFailures.forgive(name, address);
    accountRepository.signedIn(member.session().account());
    LOG.infof("signed in person=%d", member.person().id().value());
    return new SignInResult.SignedIn(member);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<Member> resume(AccountSession session) {
    return accountRepository
        .find(session.account())
        .map(StoredAccount::member)
        .filter(member -> member.session().equals(session) && mayUse(member));
  }

  @Override
  public AccountLink link(PersonId person) {
    accessPolicy.require(person, Permission.USE_CONSOLE);
    byte[] random = new byte[SECRET_BYTES];
    RANDOM.nextBytes(random);
    String secret = HexFormat.of().formatHex(random);
    String name = accountRepository.link(person, Sha256.of(secret).bytes(), LINK_IS_GOOD_FOR);
    LOG.infof("account link given person=%d", person.value());
    events.fire(new PersonActed(person, PersonActed.Act.REQUESTED_ACCOUNT_LINK));
    return new AccountLink(secret, name, LINK_IS_GOOD_FOR);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<String> findLink(String secret) {
    return accountRepository
        .linked(Sha256.of(secret).bytes())
        .map(StoredAccount::member)
        .filter(AccountService::mayUse)
        .map(Member::name);
  }

  @Override
  public PasswordResult redeem(String secret, String password) {
    byte[] link = Sha256.of(secret).bytes();
    Optional<StoredAccount> account = accountRepository.linked(link);
    if (account.isEmpty() || !mayUse(account.get().member())) {
      return new PasswordResult.Refused();
    }
    return set(account.get().member(), password, () -> accountRepository.take(link).isPresent());
  }

  @Override
  public PasswordResult change(
      AccountSession session, String present, String password, String address) {
    Optional<StoredAccount> account =
        accountRepository
            .find(session.account())
            .filter(found -> found.member().session().equals(session));
    if (account.isEmpty()) {
      return new PasswordResult.Refused();
    }
    String name = account.get().member().name();
    Optional<Duration> wait = signInFailures.count(name, address);
    if (wait.isPresent()) {
      return new PasswordResult.TooMany(wait.get());
    }
    if (!isRight(account, present)) {
      return new PasswordResult.Refused();
    }
    signInFailures.forgive(name, address);
    return set(account.get().member(), password, () -> true);
  }

  private PasswordResult set(Member member, String password, Supplier<Boolean> isStillGood) {
    var weakness = PasswordRules.weakness(password, member.name());
    if (weakness.isPresent()) {
      return new PasswordResult.Weak(weakness.get());
    }
    if (!isStillGood.get()) {
      return new PasswordResult.Refused();
    }
    long account = member.session().account();
    accountRepository.keepPassword(account, PasswordHash.of(password));
    LOG.infof("password set person=%d", member.person().id().value());
    events.fire(new PersonActed(member.person().id(), PersonActed.Act.SET_PASSWORD));
    return new PasswordResult.Set(accountRepository.find(account).orElseThrow().member());
  }

  /** Compares as long where there is no account. */
  private static boolean isRight(Optional<StoredAccount> account, String password) {
    Optional<PasswordHash> hash = account.flatMap(StoredAccount::passwordHash);
    boolean matches = hash.orElse(PasswordHash.NOBODYS).isOf(password);
    return matches && hash.isPresent();
  }

  private static boolean mayUse(Member member) {
    return member.may(Permission.USE_CONSOLE);
  }
}
