package com.barron.production.demo;

import com.barron.production.people.People;
import com.barron.production.reference.Reference;
import com.barron.production.runtime.ProductionSettings;
import com.barron.production.sla.Priority;
import com.barron.production.sla.SlaClocks;
import com.barron.production.sql.Sql;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Fills an empty database, in one transaction. Nodes that start together take turns by an advisory
 * lock, and the second one finds the database filled. Runnable gives it a view: of a bean without
 * one the container demands a default constructor.
 */
@Singleton
@Startup
public class DemoData implements Runnable {
  private static final Logger LOG = Logger.getLogger(DemoData.class);
  private static final String SCRIPT = "/db/demo/plant.sql";
  private static final int LOCK = 195_314_910;

  private final ProductionSettings settings;
  private final Sql sql;
  private final People people;
  private final SlaClocks clocks;
  private final Clock clock;

  @Inject
  DemoData(
      ProductionSettings settings,
      EntityManager entityManager,
      People people,
      SlaClocks clocks,
      Clock clock) {
    this.settings = settings;
    this.sql = Sql.on(entityManager);
    this.people = people;
    this.clocks = clocks;
    this.clock = clock;
  }

  @Override
  @PostConstruct
  public void run() {
    if (!settings.demoData() || !isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    DemoPerson.ALL.forEach(person -> people.enrol(person.name(), person.role(), person.identity()));
    sql.write(script().replace("{now}", now.toString()));
    startClocks();
    LOG.infof("demo data created persons=%d", DemoPerson.ALL.size());
  }

  /** Asked under the lock, which lasts until the transaction ends. */
  private boolean isEmpty() {
    sql.read("select 1 from pg_advisory_xact_lock(?)", row -> true, LOCK);
    return sql.one(
        "select not exists (select from person) and not exists (select from production_order)"
            + " as is_empty",
        row -> row.getBoolean("is_empty"));
  }

  /** The clocks of everything that the script made, running since it was made. */
  private void startClocks() {
    sql.read(
            """
            select number, 'MEDIUM' as priority, due_at - interval '14 days' as since, due_at,
                   ended_at is not null as ended
            from production_order
            union all
            select number, severity, recorded_at, null, false from defect
            union all
            select number, urgency, opened_at, null, false from ticket
            """,
            DemoData::made)
        .forEach(this::startClock);
  }

  private static Made made(ResultSet row) throws SQLException {
    return new Made(
        Reference.of(row.getString("number")),
        Priority.valueOf(row.getString("priority")),
        Sql.instant(row, "since").orElseThrow(),
        Sql.instant(row, "due_at"),
        row.getBoolean("ended"));
  }

  private void startClock(Made made) {
    clocks.takeOver(made.subject(), made.priority(), made.since(), made.due());
    if (made.isEnded()) {
      clocks.stop(made.subject());
    }
  }

  /** A record that the script made. */
  private record Made(
      Reference subject,
      Priority priority,
      Instant since,
      Optional<Instant> due,
      boolean isEnded) {}

  private static String script() {
    try (InputStream script = DemoData.class.getResourceAsStream(SCRIPT)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
