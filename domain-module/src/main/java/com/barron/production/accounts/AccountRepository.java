package com.barron.production.accounts;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonView;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** The accounts and their links. */
@Dependent
class AccountRepository {
  private static final String ACCOUNT =
      """
      select a.id, a.name, a.generation, a.password_hash, p.id as person, p.name as person_name, p.role, p.language
      from account a join person p on p.id = a.person_id
      """;

  private static final String SET =
      """
      update account set password_hash = ?, password_changed_at = now(), generation = generation + 1
      where id = ?
      """;

  /** Ends links and sessions, too. */
  private static final String CLOSE =
      """
      with closed as (
        update account set password_hash = null, password_changed_at = null, external_id = null,
               generation = generation + 1
        where person_id = ? returning id
      )
      delete from account_link using closed where account_id = closed.id
      """;

  private final Sql sql;

  @Inject
  AccountRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param passwordHash empty: nobody signs in with it
   */
  record StoredAccount(Member member, Optional<PasswordHash> passwordHash) {}

  Optional<StoredAccount> named(String name) {
    return sql.first(ACCOUNT + " where a.name = ?", AccountRepository::account, name);
  }

  Optional<StoredAccount> find(long account) {
    return sql.first(ACCOUNT + " where a.id = ?", AccountRepository::account, account);
  }

  /** Locks the link: of two who use it at once, the second finds none. */
  Optional<StoredAccount> take(byte[] link) {
    return sql.first(
            "delete from account_link where hash = ? and expires_at > now() returning account_id",
            row -> row.getLong("account_id"),
            link)
        .flatMap(this::find);
  }

  Optional<StoredAccount> linked(byte[] link) {
    return sql.first(
        ACCOUNT
            + " join account_link l on l.account_id = a.id where l.hash = ? and l.expires_at > now()",
        AccountRepository::account,
        link);
  }

  /**
   * @return the name of the account
   */
  String link(PersonId person, byte[] hash, Duration goodFor) {
    return sql.one(
        "select name from account_link_create(?, ?, ? * interval '1 millisecond')",
        row -> row.getString("name"),
        person.value(),
        hash,
        goodFor.toMillis());
  }

  void keepPassword(long account, PasswordHash hash) {
    sql.write(SET, hash.text(), account);
  }

  void signedIn(long account) {
    sql.write("update account set signed_in_at = now() where id = ?", account);
  }

  void close(PersonId person) {
    sql.write(CLOSE, person.value());
  }

  private static StoredAccount account(ResultSet row) throws SQLException {
    var person =
        new PersonView(
            new PersonId(row.getLong("person")),
            row.getString("person_name"),
            Role.valueOf(row.getString("role")),
            row.getString("language"));
    var session = new AccountSession(row.getLong("id"), row.getInt("generation"));
    return new StoredAccount(
        new Member(session, row.getString("name"), person),
        Optional.ofNullable(row.getString("password_hash")).map(PasswordHash::new));
  }
}
