package com.barron.whatsapp.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A rule that is one statement. */
public abstract class SqlRetentionRule implements RetentionRule {
  private final String name;
  private final int days;
  private final String sql;
  private final DataSource dataSource;

  /**
   * A rule of this owner.
   *
   * @param days how old rows get
   * @param sql deletes a batch; its parameters are the days and the size of the batch
   */
  protected SqlRetentionRule(String name, int days, String sql, DataSource dataSource) {
    this.name = name;
    this.days = days;
    this.sql = sql;
    this.dataSource = dataSource;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final int deleteBatch(int most) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setInt(1, days);
      delete.setInt(2, most);
      return delete.executeUpdate();
    }
  }
}
