package com.barron.production.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.people.PersonId;
import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PersonZonesIT {
  private static final ZoneId PLANT = ZoneId.of("America/Mexico_City");
  private static TestDatabase database;

  @BeforeAll
  static void start() throws SQLException {
    database = TestDatabase.create(PersonZonesIT.class);
    database.execute(
        """
        insert into person (id, name, role, enrolled_at, shifts, zone) values
          (1, 'Of the plant', 'TECHNICIAN', now(), null, null),
          (2, 'Of the shifts', 'TECHNICIAN', now(), 'TWO_SHIFTS', null),
          (3, 'Of their own', 'TECHNICIAN', now(), 'TWO_SHIFTS', 'Europe/Lisbon'),
          (4, 'Of the plant by name', 'TECHNICIAN', now(), 'TWO_SHIFTS', 'America/Mexico_City'),
          (5, 'Known to the database alone', 'TECHNICIAN', now(), null, 'CEST')
        """);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void aPersonsOwnZoneComesBeforeThatOfTheirShiftsAndThePlants() {
    PersonZones zones = read();
    assertThat(zones.of(new PersonId(1))).isEmpty();
    assertThat(zones.of(new PersonId(2))).contains(ZoneId.of("Africa/Johannesburg"));
    assertThat(zones.of(new PersonId(3))).contains(ZoneId.of("Europe/Lisbon"));
    assertThat(zones.of(new PersonId(4))).isEmpty();
  }

  @Test
  void aZoneThatJavaDoesNotKnowIsThePlants() {
    assertThat(read().of(new PersonId(5))).isEmpty();
  }

  @Test
  void aZoneThatNobodyKnowsIsRefused() {
    assertThatThrownBy(
            () -> database.execute("update person set zone = 'Mars/Olympus' where id = 1"))
        .isInstanceOf(SQLException.class);
  }

  private static PersonZones read() {
    return database.inTransaction(
        em -> {
          var zones = new PersonZoneRepository(em, Clock.fixed(Instant.EPOCH, PLANT));
          zones.read();
          return zones;
        });
  }
}
