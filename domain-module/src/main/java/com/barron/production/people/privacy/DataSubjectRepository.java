package com.barron.production.people.privacy;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonView;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.production.people.identity.PersonQuery;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who can be exported and erased. */
@Dependent
class DataSubjectRepository {
  private static final String LOCK =
      "select name from person where id = ? and erased_at is null for update";

  /** Also those that were revoked; none that somebody else has now. */
  private static final String IDENTITIES =
      """
      select i.channel, i.kind, i.value
        from person_identity i
       where i.person_id = ?
         and not exists (
           select from person_identity other
            where other.channel = i.channel and other.kind = i.kind and other.value = i.value
              and other.person_id <> i.person_id and other.revoked_at is null)
       order by i.id
      """;

  private static final String ALL =
      """
      select p.id, p.name, p.role, p.language, i.channel, i.kind, i.value
        from person p join person_identity i on i.person_id = p.id
       where p.erased_at is null
       order by p.name, p.id, i.id
      """;

  private static final String OF_OTHERS =
      """
      select i.channel, i.kind, i.value
        from person_identity i
       where i.revoked_at is null and i.person_id <> ? and i.value = any(?)
      """;

  private static final String DELETE_INVITES =
      """
      delete from invite
       where ctid = any(array(select ctid from invite
                               where used_at is null and created_at < now() - ? * interval '1 day'
                               limit ? for update skip locked))
      """;

  private static final String DELETE_ATTEMPTS =
      """
      delete from invite_attempts
       where ctid = any(array(select ctid from invite_attempts
                               where since < now() - ? * interval '1 day'
                               limit ? for update skip locked))
      """;

  private final Sql sql;

  @Inject
  DataSubjectRepository(Sql sql) {
    this.sql = sql;
  }

  /** A person who was not erased; their row is locked until the transaction ends. */
  Optional<DataSubject> locked(PersonId person) {
    return sql.first(LOCK, row -> row.getString(1), person.value())
        .map(name -> new DataSubject(person, name, identities(person)));
  }

  private List<Identity> identities(PersonId person) {
    List<Identity> forms =
        sql.read(IDENTITIES, DataSubjectRepository::identity, person.value()).stream()
            .flatMap(identity -> identity.forms().stream())
            .distinct()
            .toList();
    List<Identity> taken =
        sql.read(
            OF_OTHERS,
            DataSubjectRepository::identity,
            person.value(),
            SqlArray.texts(forms, Identity::value));
    return forms.stream().filter(form -> !taken.contains(form)).toList();
  }

  /** Those of just this name first, then by name. */
  List<PersonView> like(String nameOrNumber, int most) {
    PersonQuery query = PersonQuery.of(nameOrNumber);
    Map<PersonView, List<Identity>> known = new LinkedHashMap<>();
    sql.read(ALL, row -> Map.entry(person(row), identity(row)))
        .forEach(
            one ->
                known.computeIfAbsent(one.getKey(), it -> new ArrayList<>()).add(one.getValue()));
    return known.entrySet().stream()
        .filter(
            one ->
                query.isPartOf(one.getKey().name())
                    || one.getValue().stream().anyMatch(query::isEndOf))
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparing(person -> !query.isName(person.name())))
        .limit(most)
        .toList();
  }

  int deleteStrangers(int days, int most) {
    return Math.max(sql.write(DELETE_INVITES, days, most), sql.write(DELETE_ATTEMPTS, days, most));
  }

  private static PersonView person(ResultSet row) throws SQLException {
    return new PersonView(
        new PersonId(row.getLong("id")),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        row.getString("language"));
  }

  private static Identity identity(ResultSet row) throws SQLException {
    return new Identity(
        row.getString("channel"),
        IdentityKind.valueOf(row.getString("kind")),
        row.getString("value"));
  }
}
