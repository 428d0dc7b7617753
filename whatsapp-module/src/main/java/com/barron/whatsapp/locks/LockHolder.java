package com.barron.whatsapp.locks;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A session of PostgreSQL that holds what statements of this node wait for, and waits for nobody.
 *
 * @param pid of its process
 * @param application the name that it gave itself: of a node, or of a tool
 * @param role as which it is logged in
 * @param state as in {@code pg_stat_activity}; {@code hidden} without the right to see it
 * @param tables whose locks are waited for; empty when only rows are
 * @param since when its transaction began
 * @param waiting how many statements of this node wait
 */
record LockHolder(
    int pid,
    String application,
    String role,
    String state,
    String tables,
    String since,
    int waiting) {

  static LockHolder of(ResultSet row) throws SQLException {
    return new LockHolder(
        row.getInt("pid"),
        row.getString("application"),
        row.getString("role"),
        row.getString("state"),
        row.getString("tables"),
        row.getString("since"),
        row.getInt("waiting"));
  }

  /** The same as long as the transaction lasts. */
  String transaction() {
    return pid + " " + since;
  }
}
