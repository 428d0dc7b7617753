package com.barron.production.demo;

import com.barron.production.people.People;
import com.barron.production.reference.Reference;
import com.barron.production.runtime.ProductionSettings;
import com.barron.production.sla.Priority;
import com.barron.production.sla.SlaClocks;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
  private final EntityManager entityManager;
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
    this.entityManager = entityManager;
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
    entityManager.createNativeQuery(script().replace("{now}", now.toString())).executeUpdate();
    startClocks();
    LOG.infof("demo data created persons=%d", DemoPerson.ALL.size());
  }

  /** Asked under the lock, which lasts until the transaction ends. */
  private boolean isEmpty() {
    entityManager
        .createNativeQuery("select 1 from pg_advisory_xact_lock(" + LOCK + ")")
        .getResultList();
    return (Boolean)
        entityManager
            .createNativeQuery(
                "select not exists (select from person) and not exists (select from"
                    + " production_order)")
            .getSingleResult();
  }

  /** The clocks of everything that the script made, running since it was made. */
  @SuppressWarnings("unchecked")
  private void startClocks() {
    List<Tuple> subjects =
        entityManager
            .createNativeQuery(
                """
                select number, 'MEDIUM' as priority, due_at - interval '14 days' as since, due_at,
                       ended_at is not null as ended
                from production_order
                union all
                select number, severity, recorded_at, null, false from defect
                union all
                select number, urgency, opened_at, null, false from ticket
                """,
                Tuple.class)
            .getResultList();
    subjects.forEach(this::startClock);
  }

  private void startClock(Tuple row) {
    Reference subject = Reference.of(row.get("number", String.class));
    clocks.takeOver(
        subject,
        Priority.valueOf(row.get("priority", String.class)),
        row.get("since", Instant.class),
        Optional.ofNullable(row.get("due_at", Instant.class)));
    if (row.get("ended", Boolean.class)) {
      clocks.stop(subject);
    }
  }

  private static String script() {
    try (InputStream script = DemoData.class.getResourceAsStream(SCRIPT)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
