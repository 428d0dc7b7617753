package com.barron.production.zone;

import com.barron.production.people.PersonId;
import com.barron.production.runtime.ReferenceDataRefreshDue;
import com.barron.production.sql.Sql;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * The zones of the people whose zone is not the plant's, kept in memory: mostly none. A zone that
 * Java does not know counts as the plant's.
 */
@Singleton
class PersonZoneRepository implements PersonZones {
  private static final Logger LOG = Logger.getLogger(PersonZoneRepository.class);

  private static final String ELSEWHERE =
      """
      select p.id, coalesce(p.zone, c.zone) as zone
      from person p
      left join sla_calendar c on c.code = p.shifts
      where coalesce(p.zone, c.zone) <> ?
      """;

  private final Sql sql;
  private final Clock clock;
  private volatile Map<PersonId, ZoneId> zones = Map.of();
  private volatile Set<String> unknown = Set.of();

  @Inject
  PersonZoneRepository(EntityManager entityManager, Clock clock) {
    this.sql = Sql.on(entityManager);
    this.clock = clock;
  }

  @Override
  public Optional<ZoneId> of(PersonId person) {
    return Optional.ofNullable(zones.get(person));
  }

  void refresh(@Observes ReferenceDataRefreshDue due) {
    read();
  }

  @PostConstruct
  void read() {
    List<Map.Entry<PersonId, String>> elsewhere =
        sql.read(
            ELSEWHERE,
            row -> Map.entry(new PersonId(row.getLong("id")), row.getString("zone")),
            clock.getZone().getId());
    Map<PersonId, ZoneId> known = new HashMap<>();
    Set<String> strange = new HashSet<>();
    for (Map.Entry<PersonId, String> each : elsewhere) {
      try {
        known.put(each.getKey(), ZoneId.of(each.getValue()));
      } catch (DateTimeException e) {
        strange.add(each.getValue());
      }
    }
    report(strange);
    zones = Map.copyOf(known);
  }

  /** One line for each as long as it is there. */
  private void report(Set<String> strange) {
    strange.stream()
        .filter(zone -> !unknown.contains(zone))
        .forEach(
            zone ->
                LOG.warnf(
                    "zone of people set aside zone=%s: repair person.zone, or the calendar of their"
                        + " shifts; until then they are told times by the plant's clock",
                    zone));
    unknown = Set.copyOf(strange);
  }
}
