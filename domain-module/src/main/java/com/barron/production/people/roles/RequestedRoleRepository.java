package com.barron.production.people.roles;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonView;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The roles that wait for a second person. */
@Dependent
class RequestedRoleRepository {
  private static final String WAITING =
      """
      select p.id, p.name, p.role, p.language, c.role as wanted, c.asked_by, c.asked_at
        from role_change c join person p on p.id = c.person_id
       where p.id <> ?
       order by c.asked_at, p.id
       limit ?
      """;

  private final EntityManager entityManager;
  private final Sql sql;

  @Inject
  RequestedRoleRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
    this.sql = Sql.on(entityManager);
  }

  /** What waits for a person, whose row the caller has locked. */
  Optional<RequestedRole> of(PersonId person) {
    return Optional.ofNullable(entityManager.find(RequestedRole.class, person.value()));
  }

  void add(RequestedRole requested) {
    entityManager.persist(requested);
  }

  void remove(RequestedRole requested) {
    entityManager.remove(requested);
  }

  /** What a person asked for. */
  int removeAskedBy(PersonId person) {
    return entityManager
        .createQuery("delete from RequestedRole r where r.askedBy = :person")
        .setParameter("person", person.value())
        .executeUpdate();
  }

  /** All but what is asked for the reader. */
  List<WaitingRoleChange> waiting(PersonId reader, int most) {
    return sql.read(WAITING, RequestedRoleRepository::waiting, reader.value(), most);
  }

  private static WaitingRoleChange waiting(ResultSet row) throws SQLException {
    return new WaitingRoleChange(
        new PersonView(
            new PersonId(row.getLong("id")),
            row.getString("name"),
            Role.valueOf(row.getString("role")),
            row.getString("language")),
        Role.valueOf(row.getString("wanted")),
        new PersonId(row.getLong("asked_by")),
        Sql.instant(row, "asked_at").orElseThrow());
  }
}
