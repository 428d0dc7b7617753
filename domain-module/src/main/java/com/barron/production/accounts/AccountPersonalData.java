package com.barron.production.accounts;

import com.barron.production.people.privacy.SqlPersonalData;
import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** The accounts of the console. Erasing somebody deletes their account and ends its sessions. */
@Singleton
class AccountPersonalData extends SqlPersonalData {
  private static final String EXPORT =
      """
      select a.name, a.external_id, a.created_at, a.password_changed_at, a.signed_in_at from account a where a.person_id = :person
      """;

  private static final String DELETE =
      """
      delete from account where person_id = :person
      """;

  @Inject
  AccountPersonalData(Sql sql) {
    super(
        "account",
        Set.of("account.person_id", "account.external_id"),
        EXPORT,
        List.of(DELETE),
        sql);
  }
}
