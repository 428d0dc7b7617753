package com.barron.whatsapp.channel.simulator;

import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

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

  private final Sql sql;

  @Inject
  SimulatorFileRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String keep(byte[] bytes) {
    UUID id = UUID.randomUUID();
    sql.write(KEEP, id, bytes);
    return id.toString();
  }

  Optional<byte[]> find(String id) {
    return sql.first(FIND, row -> row.getBytes(1), UUID.fromString(id));
  }
}
