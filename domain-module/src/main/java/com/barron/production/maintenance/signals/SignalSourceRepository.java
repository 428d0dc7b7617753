package com.barron.production.maintenance.signals;

import com.barron.production.people.PersonId;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/** The sources; leases go by the database's clock. */
@Dependent
class SignalSourceRepository implements SignalSources {
  private static final String PERSON = "select signal_source_person(?, ?) as person_id";

  private static final String LEASE =
      """
      update signal_source
      set lease_token = ?, leased_until = now() + ? * interval '1 millisecond'
      where name = ? and (lease_token = ? or leased_until is null or leased_until < now())
      """;

  private static final String RELEASE =
      """
      update signal_source set lease_token = null, leased_until = null
      where name = ? and lease_token = ?
      """;

  private final Sql sql;

  @Inject
  SignalSourceRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public PersonId person(String source, String name) {
    return sql.one(PERSON, row -> new PersonId(row.getLong("person_id")), source, name);
  }

  @Override
  public boolean lease(String source, UUID token, Duration length) {
    return sql.write(LEASE, token, length.toMillis(), source, token) == 1;
  }

  @Override
  public void release(String source, UUID token) {
    sql.write(RELEASE, source, token);
  }
}
