package com.barron.production.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

/** Connections of a data source; the server gives one transaction one and the same. */
record DataSourceConnections(DataSource dataSource) implements ConnectionSource {
  @Override
  public <T> T with(Function<Connection, T> use) {
    try (Connection connection = dataSource.getConnection()) {
      return use.apply(connection);
    } catch (SQLException e) {
      throw DatabaseException.of(e);
    }
  }
}
