package com.barron.production.people.bulk;

import com.barron.production.bulk.BulkRecords;
import com.barron.production.people.PersonId;
import com.barron.production.people.enrolment.Enrolment;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.roles.RoleChanges;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The people in the database. */
@Dependent
class BulkPeopleService implements BulkPeople {
  private static final String NEW_KEYS =
      """
      select nextval(pg_get_serial_sequence('person', 'id')) as id from generate_series(1, ?)
      """;

  private static final String HOLDERS =
      """
      select r.no, i.person_id
        from unnest(?, ?, ?, ?) as r (no, channel, kind, value)
        join person_identity i on i.channel = r.channel and i.kind = r.kind and i.value = r.value
         and i.revoked_at is null
      """;

  private record Form(int no, Identity identity) {}

  private final Sql sql;
  private final RoleChanges roleChanges;
  private final Enrolment enrolment;
  private final EntityManager entityManager;

  @Inject
  BulkPeopleService(
      Sql sql, RoleChanges roleChanges, Enrolment enrolment, EntityManager entityManager) {
    this.entityManager = entityManager;
    this.sql = sql;
    this.roleChanges = roleChanges;
    this.enrolment = enrolment;
  }

  @Override
  public BulkRecords<PersonDefinition> by(PersonId person) {
    return new PersonBulk(sql, roleChanges, enrolment, entityManager, person);
  }

  @Override
  public List<PersonId> newKeys(int many) {
    return sql.read(NEW_KEYS, row -> new PersonId(row.getLong("id")), many);
  }

  @Override
  public Map<Identity, PersonId> holders(Collection<Identity> identities) {
    List<Identity> asked = List.copyOf(identities);
    List<Form> forms =
        IntStream.range(0, asked.size())
            .boxed()
            .flatMap(no -> asked.get(no).forms().stream().map(form -> new Form(no, form)))
            .toList();
    Map<Identity, PersonId> holders = new HashMap<>();
    sql.read(
            HOLDERS,
            row -> Map.entry(row.getInt("no"), new PersonId(row.getLong("person_id"))),
            SqlArray.numbers(forms, Form::no),
            SqlArray.texts(forms, form -> form.identity().channel()),
            SqlArray.texts(forms, form -> form.identity().kind()),
            SqlArray.texts(forms, form -> form.identity().value()))
        .forEach(found -> holders.put(asked.get(found.getKey()), found.getValue()));
    return holders;
  }
}
