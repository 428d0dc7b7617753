package com.barron.production.integration;

import com.barron.production.access.Permission;
import com.barron.production.people.PersonId;
import com.barron.production.people.SystemAccounts;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The persons in whose name other systems act. Each may do what corresponds to the scopes of their
 * keys.
 */
@Dependent
class KeyAccounts implements SystemAccounts {
  private static final String SCOPES =
      """
      select distinct unnest(scopes) as scope from integration_key
      where person_id = ? and revoked_at is null and expires_at > now()
      """;

  private static final String PERSONS =
      """
      select count(distinct person_id) as persons from integration_key
      where person_id in (?, ?)
      """;

  private final Sql sql;

  @Inject
  KeyAccounts(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean allows(PersonId person, Permission permission) {
    return sql.read(SCOPES, row -> Scope.of(row.getString("scope")), person.value()).stream()
        .flatMap(Optional::stream)
        .anyMatch(scope -> scope.permission().filter(permission::equals).isPresent());
  }

  @Override
  public boolean includeBoth(PersonId first, PersonId second) {
    return sql.one(PERSONS, row -> row.getInt("persons"), first.value(), second.value()) == 2;
  }
}
