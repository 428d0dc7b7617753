package com.barron.production.people.listing;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads people together with their identities in use. */
@Dependent
class PeopleDirectoryRepository implements PeopleDirectory {
  private static final String PEOPLE =
      """
      select p.id, p.name, p.role, p.language, p.team, p.shifts, p.enrolled_at,
             p.erased_at is not null as erased,
             array(select i.channel from person_identity i
                   where i.person_id = p.id and i.revoked_at is null order by i.id) as channels,
             array(select i.kind from person_identity i
                   where i.person_id = p.id and i.revoked_at is null order by i.id) as kinds,
             array(select i.value from person_identity i
                   where i.person_id = p.id and i.revoked_at is null order by i.id) as identities
      from person p
      where (p.role <> 'TECHNICIAN' or p.erased_at is not null
             or exists (select from person_identity i where i.person_id = p.id))
      """;

  private static final String SOME =
      PEOPLE + " and p.erased_at is null and p.id > ? order by p.id limit ?";
  private static final String THESE = PEOPLE + " and p.id = any(?) order by p.name, p.id";
  private static final String TEAMS =
      "select distinct team from person where team is not null order by team";

  private final Sql sql;

  @Inject
  PeopleDirectoryRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<PersonEntry> read(Optional<PersonId> after, int most) {
    return sql.read(
        SOME,
        PeopleDirectoryRepository::person,
        after.map(PersonId::value).orElse(Long.MIN_VALUE),
        most);
  }

  @Override
  public List<PersonEntry> of(Collection<PersonId> persons) {
    return sql.read(
        THESE, PeopleDirectoryRepository::person, SqlArray.numbers(persons, PersonId::value));
  }

  @Override
  public List<String> teams() {
    return sql.read(TEAMS, row -> row.getString("team"));
  }

  private static PersonEntry person(ResultSet row) throws SQLException {
    return new PersonEntry(
        new PersonId(row.getLong("id")),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        row.getString("language"),
        Optional.ofNullable(row.getString("team")),
        Optional.ofNullable(row.getString("shifts")),
        Sql.instant(row, "enrolled_at").orElseThrow(),
        row.getBoolean("erased"),
        identities(row));
  }

  private static List<Identity> identities(ResultSet row) throws SQLException {
    String[] channels = (String[]) row.getArray("channels").getArray();
    String[] kinds = (String[]) row.getArray("kinds").getArray();
    String[] values = (String[]) row.getArray("identities").getArray();
    return IntStream.range(0, channels.length)
        .mapToObj(i -> new Identity(channels[i], IdentityKind.valueOf(kinds[i]), values[i]))
        .toList();
  }
}
