package com.barron.production.accounts;

import com.barron.production.digest.Sha256;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * Counts failed sign-ins, in the database and so over all nodes. An attempt is counted before the
 * password is compared, so that simultaneous attempts are limited too; a right password takes the
 * count back.
 */
@Dependent
class SignInFailures {
  /**
   * So many wrong ones of a name make it wait; from one address, where several people are, more.
   */
  private static final int FREE_OF_NAME = 5;

  private static final int FREE_OF_ADDRESS = 30;

  /** Twice as long with each failure, from one second up to a quarter of an hour. */
  private static final String COUNT =
      """
      insert into sign_in_failure as f (source, failures, failed_at, refused_until)
      values (?, 1, now(), now())
      on conflict (source) do update set
        failures = case when f.failed_at < now() - interval '1 day' then 1 else f.failures + 1 end,
        failed_at = now(),
        refused_until = case
          when f.failed_at < now() - interval '1 day' or f.failures + 1 < ? then now()
          else now() + least(900, power(2, least(f.failures + 1 - ?, 12))) * interval '1 second' end
      where f.refused_until <= now()
      returning source
      """;

  private static final String WAIT =
      """
      select ceil(extract(epoch from refused_until - now()))::bigint as seconds
      from sign_in_failure where source = ? and refused_until > now()
      """;

  private static final String TAKE_BACK =
      """
      update sign_in_failure set failures = greatest(1, failures - 1), refused_until = now()
      where source = ?
      """;

  private static final String FORGET = "delete from sign_in_failure where source = ?";
  private static final String FORGET_OLD =
      "delete from sign_in_failure where failed_at < now() - interval '1 day'";

  private final Sql sql;

  @Inject
  SignInFailures(Sql sql) {
    this.sql = sql;
  }

  /**
   * Counts an attempt.
   *
   * @return how long to wait; empty: the password may be looked at
   */
  Optional<Duration> count(String name, String address) {
    return count(Sha256.of("address " + address).bytes(), FREE_OF_ADDRESS)
        .or(() -> count(Sha256.of("name " + name).bytes(), FREE_OF_NAME));
  }

  /** The attempt succeeded. */
  void forgive(String name, String address) {
    sql.write(FORGET, Sha256.of("name " + name).bytes());
    sql.write(TAKE_BACK, Sha256.of("address " + address).bytes());
  }

  int forgetOld() {
    return sql.write(FORGET_OLD);
  }

  private Optional<Duration> count(byte[] source, int free) {
    if (sql.first(COUNT, row -> true, source, free, free).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        sql.first(WAIT, SignInFailures::seconds, source).orElse(Duration.ofSeconds(1)));
  }

  private static Duration seconds(ResultSet row) throws SQLException {
    return Duration.ofSeconds(row.getLong("seconds"));
  }
}
