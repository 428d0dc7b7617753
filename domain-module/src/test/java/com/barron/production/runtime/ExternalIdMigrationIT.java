package com.barron.production.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.sql.Sql;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** What imports of the version before called procedures and bills is carried over to them. */
class ExternalIdMigrationIT {
  @Test
  void idsThatCameByFilesStandWithTheirRecords() throws SQLException {
    DataSource database = TestDatabase.empty("externalidmigrationit");
    flyway(database).target("210").load().migrate();
    execute(
        database,
        """
        insert into sop (number, title, revision) values ('SOP-1', 'Saw', 1), ('SOP-2', 'Mill', 1);
        insert into sop (number, title, revision, external_system, external_id)
        values ('SOP-3', 'Drill', 1, 'erp', 'S-3'), ('SOP-4', 'Bend', 1, 'erp', 'S-2');
        insert into bom (number, product) values ('BOM-1', 'Pump');
        insert into external_key (subject, system, id, record) values
          ('SOPS', 'erp', 'S-1', 'SOP-1'), ('SOPS', 'erp', 'S-2', 'SOP-2'), ('SOPS', 'erp', 'S-9', 'SOP-3'),
          ('SOPS', 'erp', 'S-8', 'SOP-8'), ('BOMS', 'erp', 'B-1', 'BOM-1'), ('PEOPLE', 'hr', '7', '7');
        """);

    flyway(database).load().migrate();

    assertThat(ids(database, "sop"))
        .as("what the record has, or another one has, stays")
        .containsExactly("SOP-1 S-1", "SOP-2 none", "SOP-3 S-3", "SOP-4 S-2");
    assertThat(ids(database, "bom")).containsExactly("BOM-1 B-1");
  }

  private static FluentConfiguration flyway(DataSource database) {
    return Flyway.configure().dataSource(database).locations("classpath:db/migration");
  }

  private static List<String> ids(DataSource database, String table) {
    return new Sql(database)
        .read(
            "select number || ' ' || coalesce(external_id, 'none') from "
                + table
                + " order by number",
            row -> row.getString(1));
  }

  private static void execute(DataSource database, String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
