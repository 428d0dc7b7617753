package com.barron.whatsapp.conversation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Fills a statement from left to right. */
public final class Parameters {
  private final PreparedStatement statement;
  private int last;

  public Parameters(PreparedStatement statement) {
    this.statement = statement;
  }

  public Parameters text(String value) throws SQLException {
    statement.setString(++last, value);
    return this;
  }

  public Parameters number(long value) throws SQLException {
    statement.setLong(++last, value);
    return this;
  }

  Parameters none(int type) throws SQLException {
    statement.setNull(++last, type);
    return this;
  }

  public Parameters texts(Connection connection, List<String> values) throws SQLException {
    statement.setArray(++last, connection.createArrayOf("text", values.toArray()));
    return this;
  }
}
