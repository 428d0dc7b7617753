package com.barron.production.people;

import com.barron.production.access.Role;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads persons as those who are on duty: with their team and their shifts. */
@Dependent
class StaffRepository {
  private static final String STAFF =
      """
      select id, name, role, language, team, shifts
      from person
      where id = any($INVOLVED)
         or team in (select team from person where id = any($INVOLVED))
         or role = any($ROLES)
      order by id
      """
          .replace("$INVOLVED", Sql.unplanned("bigint[]"))
          .replace("$ROLES", Sql.unplanned("text[]"));

  private final Sql sql;

  @Inject
  StaffRepository(EntityManager entityManager) {
    this.sql = Sql.on(entityManager);
  }

  /** The persons that are named, their teams, and everybody with one of the roles. */
  List<StaffMember> find(Collection<PersonId> involved, Set<Role> roles) {
    SqlArray persons = SqlArray.numbers(involved, PersonId::value);
    return sql.read(
        STAFF, StaffRepository::member, persons, persons, SqlArray.texts(roles, Role::name));
  }

  private static StaffMember member(ResultSet row) throws SQLException {
    return new StaffMember(
        new PersonId(row.getLong("id")),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        row.getString("language"),
        Optional.ofNullable(row.getString("team")),
        Optional.ofNullable(row.getString("shifts")));
  }
}
