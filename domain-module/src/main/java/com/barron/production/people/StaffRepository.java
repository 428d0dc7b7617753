package com.barron.production.people;

import com.barron.production.access.Role;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
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
          .replace("$INVOLVED", Sql.unplanned(":involved", "bigint[]"))
          .replace("$ROLES", Sql.unplanned(":roles", "text[]"));

  private final EntityManager entityManager;

  @Inject
  StaffRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** The persons that are named, their teams, and everybody with one of the roles. */
  @SuppressWarnings("unchecked")
  List<StaffMember> find(Collection<PersonId> involved, Set<Role> roles) {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(STAFF, Tuple.class)
            .setParameter("involved", involved.stream().map(PersonId::value).toArray(Long[]::new))
            .setParameter("roles", roles.stream().map(Role::name).toArray(String[]::new))
            .getResultList();
    return rows.stream().map(StaffRepository::member).toList();
  }

  private static StaffMember member(Tuple row) {
    return new StaffMember(
        new PersonId(row.get("id", Long.class)),
        row.get("name", String.class),
        Role.valueOf(row.get("role", String.class)),
        row.get("language", String.class),
        Optional.ofNullable(row.get("team", String.class)),
        Optional.ofNullable(row.get("shifts", String.class)));
  }
}
