package com.barron.production.accounts;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonView;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The ids under which a sign-in provider knows people. */
@Dependent
class ProviderIdentityRepository {
  private static final String FIND =
      """
      select a.id, a.name, a.generation, p.id as person, p.name as person_name, p.role, p.language
      from account a join person p on p.id = a.person_id where a.external_id = ?
      """;

  private static final String PEOPLE =
      """
      select p.id as person, p.name as person_name, p.role, p.language,
             a.password_hash is not null as has_password, a.external_id
      from person p left join account a on a.person_id = p.id
      where p.role = any(?) and p.erased_at is null
      order by p.name, p.id limit ?
      """;

  private static final String OPEN = "select account_open(?) as id";

  /** Ends the sessions, too. */
  private static final String KEEP =
      """
      update account set external_id = ?, generation = generation + 1
      where id = ? and not exists (select from account o where o.external_id = ? and o.id <> account.id)
      """;

  private final Sql sql;

  @Inject
  ProviderIdentityRepository(Sql sql) {
    this.sql = sql;
  }

  Optional<Member> find(ProviderIdentity id) {
    return sql.first(FIND, ProviderIdentityRepository::member, id.value());
  }

  List<LinkedPerson> people(List<Role> roles, int most) {
    return sql.read(PEOPLE, ProviderIdentityRepository::linked, SqlArray.texts(roles), most);
  }

  /**
   * Keeps it for a person, who gets an account if they have none.
   *
   * @return false: it is somebody else's, and nothing changed
   */
  boolean keep(PersonId person, Optional<ProviderIdentity> id) {
    long account = sql.one(OPEN, row -> row.getLong("id"), person.value());
    Object text = Sql.text(id.map(ProviderIdentity::value).orElse(null));
    return sql.write(KEEP, text, account, text) == 1;
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        new AccountSession(row.getLong("id"), row.getInt("generation")),
        row.getString("name"),
        person(row));
  }

  private static LinkedPerson linked(ResultSet row) throws SQLException {
    return new LinkedPerson(
        person(row),
        row.getBoolean("has_password"),
        Optional.ofNullable(row.getString("external_id")).map(ProviderIdentity::new));
  }

  private static PersonView person(ResultSet row) throws SQLException {
    return new PersonView(
        new PersonId(row.getLong("person")),
        row.getString("person_name"),
        Role.valueOf(row.getString("role")),
        row.getString("language"));
  }
}
