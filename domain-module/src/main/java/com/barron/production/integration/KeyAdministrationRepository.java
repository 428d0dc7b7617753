package com.barron.production.integration;

import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The keys as they are administered. Each method is one statement. */
@Dependent
class KeyAdministrationRepository {
  private static final String COLUMNS =
      "id, name, starts_with, scopes, created_at, expires_at, last_used_at, revoked_at";

  private static final String ALL =
      "select "
          + COLUMNS
          + " from integration_key order by revoked_at is not null, expires_at <= now(), id desc limit ?";

  private static final String FIND = "select " + COLUMNS + " from integration_key where id = ?";

  private static final String ADD =
      "select integration_key_add(?, ?, ?, ?, ? * interval '1 second', ?) as id";

  private static final String REVOKE =
      "update integration_key set revoked_at = now() where id = ? and revoked_at is null returning "
          + COLUMNS;

  private static final String IN_USE =
      """
      select count(*) as keys from integration_key where revoked_at is null and expires_at > now()
      """;

  private static final int CALLS_PER_MINUTE = 600;

  private final Sql sql;

  @Inject
  KeyAdministrationRepository(Sql sql) {
    this.sql = sql;
  }

  List<KeyView> all(int most) {
    return sql.read(ALL, KeyAdministrationRepository::key, most);
  }

  Optional<KeyView> find(long id) {
    return sql.first(FIND, KeyAdministrationRepository::key, id);
  }

  int inUse() {
    return sql.one(IN_USE, row -> row.getInt("keys"));
  }

  /**
   * @return its number; empty when its name is taken
   */
  Optional<Long> add(KeyDefinition plan, String beginning, byte[] hash) {
    return sql.one(
        ADD,
        row -> Sql.number(row, "id"),
        plan.name(),
        beginning,
        hash,
        SqlArray.texts(plan.words()),
        plan.validFor().toSeconds(),
        CALLS_PER_MINUTE);
  }

  Optional<KeyView> revoke(long id) {
    return sql.first(REVOKE, KeyAdministrationRepository::key, id);
  }

  private static KeyView key(ResultSet row) throws SQLException {
    return new KeyView(
        row.getLong("id"),
        row.getString("name"),
        row.getString("starts_with"),
        List.of((String[]) row.getArray("scopes").getArray()),
        Sql.instant(row, "created_at").orElseThrow(),
        Sql.instant(row, "expires_at").orElseThrow(),
        Sql.instant(row, "last_used_at"),
        Sql.instant(row, "revoked_at"));
  }
}
