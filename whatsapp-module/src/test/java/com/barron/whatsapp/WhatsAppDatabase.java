package com.barron.whatsapp;

import com.barron.production.sql.Sql;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A real PostgreSQL with this module's tables; ends with the virtual machine. */
public final class WhatsAppDatabase {
  private static final WhatsAppDatabase ONE = new WhatsAppDatabase();

  private final DataSource dataSource;

  @SuppressWarnings("resource") // closed by its own shutdown hook
  private WhatsAppDatabase() {
    try {
      dataSource = EmbeddedPostgres.builder().start().getPostgresDatabase();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Flyway.configure()
        .dataSource(dataSource)
        .locations(
            "classpath:db/migration/sla",
            "classpath:db/migration/conversation",
            "classpath:db/migration/consent",
            "classpath:db/migration/outbox",
            "classpath:db/migration/journal",
            "classpath:db/migration/alerts",
            "classpath:db/migration/news",
            "classpath:db/migration/media",
            "classpath:db/migration/channel")
        .load()
        .migrate();
  }

  /** The database, its tables empty. */
  public static WhatsAppDatabase empty() {
    ONE.execute(
        "TRUNCATE whatsapp_session, whatsapp_inbox, whatsapp_log, whatsapp_outbox, whatsapp_send_rate,"
            + " whatsapp_media_fetch, whatsapp_message_file, whatsapp_simulator_file, whatsapp_unknown_sender_reply, contact_preference,"
            + " news_waiting, sla_alert, sla_alert_notification, sla_alarm, sla_clock, sla_interval RESTART IDENTITY");
    return ONE;
  }

  public DataSource dataSource() {
    return dataSource;
  }

  /** Runs SQL as the product does. */
  public Sql sql() {
    return new Sql(dataSource);
  }

  public void execute(String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** The first column of the first row, as text. */
  public String value(String query) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() ? String.valueOf(row.getString(1)) : "no row";
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
