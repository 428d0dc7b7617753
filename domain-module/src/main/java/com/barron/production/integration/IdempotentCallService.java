package com.barron.production.integration;

import com.barron.production.digest.Sha256;
import com.barron.production.sql.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps the answers of creating calls beside their effects. */
@Stateless
public class IdempotentCallService implements IdempotentCalls {
  /** Nobody waits for a call that is running: its caller is told. */
  private static final String TAKE_TURN =
      "select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as mine";

  private static final String KNOWN =
      """
      select request_hash, status, location, body from integration_call
      where key_id = ? and call_key = ?
      """;

  private static final String KEEP =
      """
      insert into integration_call
        (key_id, call_key, request_hash, status, location, body, answered_at)
      values (?, ?, ?, ?, ?, ?, now())
      """;

  private final Sql sql;

  @Inject
  IdempotentCallService(Sql sql) {
    this.sql = sql;
  }

  @Override
  public IdempotentCallResult once(
      long keyId, String callKey, Sha256 request, Supplier<StoredResponse> effect) {
    boolean mine =
        sql.one(TAKE_TURN, row -> row.getBoolean("mine"), "call " + keyId + " " + callKey);
    if (!mine) {
      return new IdempotentCallResult.StillRunning();
    }
    Optional<KeptAnswer> known = sql.first(KNOWN, KeptAnswer::of, keyId, callKey);
    if (known.isPresent()) {
      return known.get().repeatedTo(request);
    }
    StoredResponse answer = effect.get();
    sql.write(
        KEEP,
        keyId,
        callKey,
        request.bytes(),
        answer.status(),
        Sql.text(answer.location().orElse(null)),
        answer.body());
    return new IdempotentCallResult.Done(answer);
  }

  private record KeptAnswer(byte[] request, StoredResponse answer) {
    static KeptAnswer of(ResultSet row) throws SQLException {
      return new KeptAnswer(
          row.getBytes("request_hash"),
          new StoredResponse(
              row.getInt("status"),
              Optional.ofNullable(row.getString("location")),
              row.getString("body")));
    }

    IdempotentCallResult repeatedTo(Sha256 other) {
      return Arrays.equals(request, other.bytes())
          ? new IdempotentCallResult.Repeated(answer)
          : new IdempotentCallResult.OtherRequest();
    }
  }
}
