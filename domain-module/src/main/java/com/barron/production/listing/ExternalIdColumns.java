package com.barron.production.listing;

import com.barron.production.reference.ExternalId;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What another system calls a record, in the columns that each table has for it. */
public final class ExternalIdColumns {
  private static final String HOLDERS =
      """
      select t.number, t.external_system, t.external_id
        from unnest(?, ?) as r (system, id)
        join\s""";

  private static final String HAS_IT =
      " t on t.external_system = r.system and t.external_id = r.id";

  private ExternalIdColumns() {}

  /**
   * The numbers of the records that have these ids. One statement.
   *
   * @param table the owner's
   */
  public static Map<ExternalId, String> holders(Sql sql, String table, Collection<ExternalId> ids) {
    return sql
        .read(
            HOLDERS + table + HAS_IT,
            row -> Map.entry(in(row).orElseThrow(), row.getString("number")),
            SqlArray.texts(ids, ExternalId::system),
            SqlArray.texts(ids, ExternalId::id))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Reads {@code external_system} and {@code external_id}; empty when it has none. */
  public static Optional<ExternalId> in(ResultSet row) throws SQLException {
    String system = row.getString("external_system");
    String id = row.getString("external_id");
    return Optional.ofNullable(id).map(own -> new ExternalId(system, own));
  }
}
