package com.barron.production.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads names. */
@Dependent
class PersonNameRepository implements PersonNames {
  private final EntityManager entityManager;

  @Inject
  PersonNameRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  @SuppressWarnings("unchecked")
  public Map<PersonId, String> of(Collection<PersonId> persons) {
    List<Tuple> rows =
        entityManager
            .createNativeQuery("select id, name from person where id = any(:ids)", Tuple.class)
            .setParameter("ids", persons.stream().map(PersonId::value).toArray(Long[]::new))
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> new PersonId(row.get("id", Long.class)),
                row -> row.get("name", String.class)));
  }
}
