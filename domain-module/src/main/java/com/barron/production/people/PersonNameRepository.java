package com.barron.production.people;

import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads names. */
@Dependent
class PersonNameRepository implements PersonNames {
  private final Sql sql;

  @Inject
  PersonNameRepository(EntityManager entityManager) {
    this.sql = Sql.on(entityManager);
  }

  @Override
  public Map<PersonId, String> of(Collection<PersonId> persons) {
    return sql
        .read(
            "select id, name from person where id = any(?)",
            row -> Map.entry(new PersonId(row.getLong("id")), row.getString("name")),
            SqlArray.numbers(persons, PersonId::value))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
