package com.barron.production.sql;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reads the row on which a result stands. It does not move to another row.
 *
 * @param <T> what a row becomes
 */
@FunctionalInterface
public interface RowMapper<T> {
  T map(ResultSet row) throws SQLException;
}
