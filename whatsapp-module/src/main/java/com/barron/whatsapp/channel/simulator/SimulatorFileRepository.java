package com.barron.whatsapp.channel.simulator;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The files in the database, so that every node finds them. Each method is one statement. */
@Singleton
class SimulatorFileRepository implements SimulatorFiles {
  private static final String KEEP =
      """
      WITH old AS (
        DELETE FROM whatsapp_simulator_file WHERE created_at < now() - interval '1 day'
      )
      INSERT INTO whatsapp_simulator_file (id, bytes) VALUES (?, ?)
      """;

  private static final String FIND = "SELECT bytes FROM whatsapp_simulator_file WHERE id = ?";

  private final DataSource dataSource;

  @Inject
  SimulatorFileRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public String keep(byte[] bytes) {
    UUID id = UUID.randomUUID();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(KEEP)) {
      insert.setObject(1, id);
      insert.setBytes(2, bytes);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the file was not kept", e);
    }
    return id.toString();
  }

  Optional<byte[]> find(String id) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setObject(1, UUID.fromString(id));
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
      }
    }
  }
}
