package com.barron.production.audit;

import com.barron.production.people.PersonId;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Adds to the table of what was done. */
@Dependent
class AdministrationLogRepository implements AdministrationLog {
  private static final String ADD =
      """
      insert into audit (at, person_id, act, subject, changes, source, source_name)
      values (?, ?, ?, ?, cast(? as json), ?, ?)
      """;

  private final Sql sql;
  private final Clock clock;

  @Inject
  AdministrationLogRepository(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public void write(PersonId by, String act, String subject, Changes changes) {
    Optional<CommandOrigin> origin = CommandOrigin.current();
    sql.write(
        ADD,
        clock.instant(),
        by.value(),
        act,
        subject,
        Sql.text(changes.json().orElse(null)),
        Sql.text(origin.map(known -> known.source().name()).orElse(null)),
        Sql.text(origin.map(CommandOrigin::name).filter(name -> !name.isEmpty()).orElse(null)));
  }
}
