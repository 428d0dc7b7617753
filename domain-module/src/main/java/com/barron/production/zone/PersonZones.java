package com.barron.production.zone;

import com.barron.production.people.PersonId;
import java.time.ZoneId;
import java.util.Optional;

/** The time zones in which people read times. Cached for a minute: no statement. */
@FunctionalInterface
public interface PersonZones {
  /** Their own zone, else that of the calendar of their shifts; empty: the plant's. */
  Optional<ZoneId> of(PersonId person);
}
