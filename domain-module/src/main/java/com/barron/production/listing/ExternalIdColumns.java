package com.barron.production.listing;

import com.barron.production.reference.ExternalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What another system calls a record, in the columns that each table has for it. */
public final class ExternalIdColumns {
  private ExternalIdColumns() {}

  /** Reads {@code external_system} and {@code external_id}; empty when it has none. */
  public static Optional<ExternalId> in(ResultSet row) throws SQLException {
    String system = row.getString("external_system");
    String id = row.getString("external_id");
    return Optional.ofNullable(id).map(own -> new ExternalId(system, own));
  }
}
