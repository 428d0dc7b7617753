package com.barron.production.people.roles;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonView;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The roles that wait for a second person. */
@Dependent
class RequestedRoleRepository {
  private static final String WAITING =
      """
      select p.id, p.name, p.role, p.language, c.role as wanted, c.asked_by, c.asked_at
        from role_change c join person p on p.id = c.person_id
       where p.id <> :reader
       order by c.asked_at, p.id
      """;

  private final EntityManager entityManager;

  @Inject
  RequestedRoleRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
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
  @SuppressWarnings("unchecked")
  List<WaitingRoleChange> waiting(PersonId reader, int most) {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(WAITING, Tuple.class)
            .setParameter("reader", reader.value())
            .setMaxResults(most)
            .getResultList();
    return rows.stream().map(RequestedRoleRepository::waiting).toList();
  }

  private static WaitingRoleChange waiting(Tuple row) {
    return new WaitingRoleChange(
        new PersonView(
            new PersonId(row.get("id", Long.class)),
            row.get("name", String.class),
            Role.valueOf(row.get("role", String.class)),
            row.get("language", String.class)),
        Role.valueOf(row.get("wanted", String.class)),
        new PersonId(row.get("asked_by", Long.class)),
        row.get("asked_at", Instant.class));
  }
}
