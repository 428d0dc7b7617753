package com.barron.production.accounts;

import com.barron.production.access.Permission;
import com.barron.production.access.Role;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.PersonId;
import com.barron.production.sql.Sql;

/** As the container's policy, without its packages. */
record ByRole(Sql sql) implements AccessPolicy {
  @Override
  public boolean allows(PersonId by, Permission permission) {
    return sql.first(
            "select role from person where id = ?",
            row -> Role.valueOf(row.getString("role")),
            by.value())
        .filter(permission::isAllowedTo)
        .isPresent();
  }

  @Override
  public boolean areIndependent(PersonId first, PersonId second) {
    return !first.equals(second);
  }
}
