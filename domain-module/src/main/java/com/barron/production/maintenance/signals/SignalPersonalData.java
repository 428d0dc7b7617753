package com.barron.production.maintenance.signals;

import com.barron.production.people.privacy.SqlPersonalData;
import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * In whose name signals of machines were received: usually that of a key or a broker. It is kept.
 */
@Singleton
class SignalPersonalData extends SqlPersonalData {
  private static final String EXPORT =
      """
      select c.machine_number, c.state, c.state_since from machine_condition c where c.reporter_id = :person
      """;

  @Inject
  SignalPersonalData(Sql sql) {
    super(
        "signals",
        Set.of("machine_condition.reporter_id", "signal_source.person_id"),
        EXPORT,
        List.of(),
        sql);
  }
}
