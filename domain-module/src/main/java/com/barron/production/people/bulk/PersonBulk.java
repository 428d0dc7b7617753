package com.barron.production.people.bulk;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.barron.production.access.Role;
import com.barron.production.bulk.BulkRecords;
import com.barron.production.people.PersonId;
import com.barron.production.people.enrolment.Enrolment;
import com.barron.production.people.enrolment.RevokeResult;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.production.people.roles.RoleChangeResult;
import com.barron.production.people.roles.RoleChanges;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Many people at once, on behalf of one. */
final class PersonBulk implements BulkRecords<PersonDefinition> {
  private static final String FIND =
      """
      select p.id, p.name, coalesce(c.role, p.role) as role, p.language, p.team, p.shifts, p.zone,
             array(select i.channel || ' ' || i.kind || ' ' || i.value from person_identity i
                    where i.person_id = p.id and i.revoked_at is null order by i.id) as identities
        from person p
        left join role_change c on c.person_id = p.id
       where p.id = any(cast(? as bigint[])) and p.erased_at is null
       order by p.id
      """;

  private static final String ADD =
      """
      insert into person (id, name, role, language, enrolled_at, team, shifts, zone)
      select cast(r.id as bigint), r.name, r.role, r.language, now(), r.team, r.shifts, r.zone
        from unnest(?, ?, ?, ?, ?, ?, ?) as r (id, name, role, language, team, shifts, zone)
      on conflict (id) do nothing
      returning id
      """;

  /** They count as brought in, as if by a code that was used at once; nobody knows this code. */
  private static final String INTRODUCE =
      """
      insert into invite (code_hash, name, role, inviter_id, created_at, expires_at, used_at, used_by)
      select sha256(convert_to(gen_random_uuid()::text, 'UTF8')), p.name, p.role, ?, now(),
             now() + interval '1 second', now(), p.id
        from person p where p.id = any(cast(? as bigint[]))
      """;

  private static final String REPLACE =
      """
      update person p
         set name = r.name, language = r.language, team = r.team, shifts = r.shifts, zone = r.zone,
             version = p.version + 1
        from unnest(?, ?, ?, ?, ?, ?) as r (id, name, language, team, shifts, zone)
       where p.id = cast(r.id as bigint)
      """;

  private static final String LEARN =
      """
      insert into person_identity (person_id, channel, kind, value, known_since)
      select cast(r.id as bigint), r.channel, r.kind, r.value, now()
        from unnest(?, ?, ?, ?) as r (id, channel, kind, value)
      on conflict do nothing
      """;

  private static final String FORGET =
      """
      update person_identity i set revoked_at = now()
        from unnest(?, ?, ?, ?) as r (id, channel, kind, value)
       where i.person_id = cast(r.id as bigint) and i.channel = r.channel and i.kind = r.kind
         and i.value = r.value and i.revoked_at is null
      """;

  private static final String USED =
      """
      select distinct person_id from audit where person_id = any(cast(? as bigint[]))
      """;

  private static final String REMOVE =
      """
      update person_identity set revoked_at = now()
       where person_id = any(cast(? as bigint[])) and revoked_at is null
      """;

  private record Known(PersonId person, Identity identity) {}

  private final Sql sql;
  private final RoleChanges roleChanges;
  private final Enrolment enrolment;
  private final EntityManager entityManager;
  private final PersonId by;

  PersonBulk(
      Sql sql,
      RoleChanges roleChanges,
      Enrolment enrolment,
      EntityManager entityManager,
      PersonId by) {
    this.entityManager = entityManager;
    this.sql = sql;
    this.roleChanges = roleChanges;
    this.enrolment = enrolment;
    this.by = by;
  }

  @Override
  public Map<String, PersonDefinition> find(Collection<String> keys, boolean lock) {
    return sql
        .read(
            lock ? FIND + " for no key update of p" : FIND,
            PersonBulk::person,
            SqlArray.texts(keys))
        .stream()
        .collect(toMap(PersonBulk::key, person -> person));
  }

  @Override
  public Set<String> add(List<PersonDefinition> records) {
    Set<String> added =
        new HashSet<>(
            sql.read(
                ADD,
                row -> row.getString(1),
                SqlArray.texts(records, PersonBulk::key),
                SqlArray.texts(records, PersonDefinition::name),
                SqlArray.texts(records, PersonDefinition::role),
                SqlArray.texts(records, PersonDefinition::language),
                SqlArray.texts(records, PersonDefinition::team),
                SqlArray.texts(records, PersonDefinition::shifts),
                SqlArray.texts(records, PersonDefinition::zone)));
    write(
        LEARN,
        records.stream()
            .filter(person -> added.contains(key(person)))
            .flatMap(person -> known(person, person.identities()))
            .toList());
    sql.write(INTRODUCE, by.value(), SqlArray.texts(added));
    return added;
  }

  @Override
  public Set<String> replace(List<Replacement<PersonDefinition>> replacements) {
    write(replacements.stream().map(Replacement::after).toList());
    List<Replacement<PersonDefinition>> refused =
        replacements.stream().filter(each -> !hasNewRights(each)).toList();
    entityManager.flush();
    write(refused.stream().map(Replacement::before).toList());
    List<Replacement<PersonDefinition>> done =
        replacements.stream().filter(each -> !refused.contains(each)).toList();
    write(FORGET, done.stream().flatMap(each -> more(each.before(), each.after())).toList());
    write(LEARN, done.stream().flatMap(each -> more(each.after(), each.before())).toList());
    sql.write(
        INTRODUCE,
        by.value(),
        SqlArray.texts(
            done.stream()
                .filter(each -> !each.before().isActive() && each.after().isActive())
                .map(each -> key(each.after()))
                .toList()));
    return refused.stream().map(each -> key(each.after())).collect(toSet());
  }

  /** Before roles are changed: those are read after it. */
  private void write(List<PersonDefinition> people) {
    sql.write(
        REPLACE,
        SqlArray.texts(people, PersonBulk::key),
        SqlArray.texts(people, PersonDefinition::name),
        SqlArray.texts(people, PersonDefinition::language),
        SqlArray.texts(people, PersonDefinition::team),
        SqlArray.texts(people, PersonDefinition::shifts),
        SqlArray.texts(people, PersonDefinition::zone));
  }

  /** Role, and whether they have any rights: by the rules that hold wherever that is asked for. */
  private boolean hasNewRights(Replacement<PersonDefinition> each) {
    PersonDefinition before = each.before();
    PersonDefinition after = each.after();
    if (before.role() != after.role()
        && roleChanges.change(after.id(), after.role(), by) instanceof RoleChangeResult.Refused) {
      return false;
    }
    return !before.isActive()
        || after.isActive()
        || enrolment.revoke(after.id(), by) instanceof RevokeResult.Revoked;
  }

  @Override
  public Set<String> used(Collection<String> keys) {
    return new HashSet<>(sql.read(USED, row -> row.getString(1), SqlArray.texts(keys)));
  }

  @Override
  public void remove(Collection<String> keys) {
    sql.write(REMOVE, SqlArray.texts(keys));
  }

  private static Stream<Known> more(PersonDefinition person, PersonDefinition other) {
    return known(
        person,
        person.identities().stream()
            .filter(identity -> !other.identities().contains(identity))
            .toList());
  }

  private static Stream<Known> known(PersonDefinition person, List<Identity> identities) {
    return identities.stream().map(identity -> new Known(person.id(), identity));
  }

  private void write(String statement, List<Known> known) {
    if (!known.isEmpty()) {
      sql.write(
          statement,
          SqlArray.texts(known, each -> each.person().value()),
          SqlArray.texts(known, each -> each.identity().channel()),
          SqlArray.texts(known, each -> each.identity().kind()),
          SqlArray.texts(known, each -> each.identity().value()));
    }
  }

  private static String key(PersonDefinition person) {
    return Long.toString(person.id().value());
  }

  private static PersonDefinition person(ResultSet row) throws SQLException {
    return new PersonDefinition(
        new PersonId(row.getLong("id")),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        Optional.ofNullable(row.getString("team")),
        Optional.ofNullable(row.getString("shifts")),
        Optional.ofNullable(row.getString("zone")),
        row.getString("language"),
        Stream.of((String[]) row.getArray("identities").getArray())
            .map(PersonBulk::identity)
            .toList());
  }

  private static Identity identity(String written) {
    String[] parts = written.split(" ", 3);
    return new Identity(parts[0], IdentityKind.valueOf(parts[1]), parts[2]);
  }
}
