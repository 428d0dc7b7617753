package com.barron.production.integration;

import static java.util.stream.Collectors.toSet;

import com.barron.production.digest.Sha256;
import com.barron.production.people.PersonId;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys. Found by a plain SHA-256: a slow hash protects secrets that people choose, and 244
 * random bits cannot be searched.
 */
@Dependent
class IntegrationKeyRepository implements IntegrationKeys {
  /** Counting is a row that is not logged: its commit waits for no disk. */
  private static final String USE =
      """
      with known as (
        select id, person_id, scopes, calls_per_minute, last_used_at
        from integration_key
        where hash = ? and revoked_at is null and expires_at > now()
      ), counted as (
        insert into integration_key_calls as c (key_id, minute, calls)
        select id, date_trunc('minute', now()), 1 from known
        on conflict (key_id) do update set
          calls = case when c.minute = excluded.minute then least(c.calls, 1000000) + 1 else 1 end,
          minute = excluded.minute
        returning calls
      ), noted as (
        update integration_key k set last_used_at = now()
        from known
        where k.id = known.id
          and (known.last_used_at is null or known.last_used_at < now() - interval '1 minute')
      )
      select id, person_id, scopes, calls_per_minute, calls,
             60 - floor(extract(second from now()))::integer as resets_in
      from known, counted
      """;

  private final Sql sql;

  @Inject
  IntegrationKeyRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public KeyUse use(String key) {
    Optional<KeyUse> known = sql.first(USE, IntegrationKeyRepository::used, Sha256.of(key).bytes());
    return known.orElseGet(KeyUse.Refused::new);
  }

  private static KeyUse used(ResultSet row) throws SQLException {
    int limit = row.getInt("calls_per_minute");
    int calls = row.getInt("calls");
    var quota =
        new KeyUse.CallQuota(
            limit, Math.max(0, limit - calls), Duration.ofSeconds(row.getInt("resets_in")));
    return calls > limit ? new KeyUse.TooMany(quota) : new KeyUse.Accepted(key(row), quota);
  }

  private static IntegrationKey key(ResultSet row) throws SQLException {
    return new IntegrationKey(
        row.getLong("id"),
        new PersonId(row.getLong("person_id")),
        Stream.of((String[]) row.getArray("scopes").getArray())
            .flatMap(word -> Scope.of(word).stream())
            .collect(toSet()));
  }
}
