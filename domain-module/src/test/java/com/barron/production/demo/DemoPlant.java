package com.barron.production.demo;

import com.barron.production.people.PeopleFixture;
import com.barron.production.runtime.ProductionSettings;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import com.barron.production.sla.SlaClockFixture;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The demo plant in a database of the test class: what the contracts are run on. Tests share it, so
 * each one changes records of its own. Register it as a static field.
 */
public final class DemoPlant implements BeforeAllCallback, AfterAllCallback {
  private final TestClock clock = TestClock.at(DemoSetting.NOW.toString());
  private final RecordedEvents events = new RecordedEvents();
  private TestDatabase database;

  @Override
  public void beforeAll(ExtensionContext context) {
    database = TestDatabase.create(context.getRequiredTestClass());
    database.run(
        em ->
            new DemoData(
                    new ProductionSettings(true, clock.getZone()),
                    em,
                    PeopleFixture.people(em, events, clock),
                    SlaClockFixture.clocks(em, clock),
                    clock)
                .run());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    database.close();
  }

  /** Runs work in a transaction of its own. */
  public <T> T inTransaction(Function<EntityManager, T> work) {
    return database.inTransaction(work);
  }

  /** Executes SQL in a transaction of its own, past everything that the code would check. */
  public void execute(String sql) {
    try {
      database.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** It stands still. */
  public TestClock clock() {
    return clock;
  }

  public RecordedEvents events() {
    return events;
  }
}
