package com.barron.whatsapp.outbox;

import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;

/**
 * Takes rows for this node. Each method is one statement and, outside a transaction, one commit.
 * Times are the database's.
 */
@Singleton
class OutboxClaimRepository {
  /** Functions: their plans are kept whatever the values and the statistics are. */
  private static final String CLAIM =
      """
      SELECT * FROM outbox_claim(?, ?::int[], ?::int[], ?::int[], ?, ?, ?)
      """;

  private static final String PARK = "SELECT outbox_park(?)";

  /**
   * As part of a claim, but the commit is not waited for: of a pace that is lost with a database
   * nothing is missed.
   */
  private static final String PACE =
      """
      SELECT outbox_take(?, ?, ?) FROM set_config('synchronous_commit', 'off', true)
      """;

  private static final String GIVE_BACK =
      """
      UPDATE whatsapp_outbox
         SET state = 'PENDING', due_at = now(), attempts = 0, first_tried_at = NULL, lease_token = NULL,
             error_code = 'given-back'
       WHERE state = 'SENDING' AND lease_token = ANY (?::uuid[])
      """;

  private final Sql sql;

  @Inject
  OutboxClaimRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * Takes what is due and may go: of each conversation only the oldest unsent row, of each channel
   * only as many as its quota and its pace give. A row whose lease ended while it was being sent is
   * not sent again but asked for.
   *
   * @param most how many of all channels together
   */
  ClaimResult claim(Collection<ClaimQuota> claimQuotas, int most, Duration lease) {
    UUID token = UUID.randomUUID();
    return ClaimMapper.result(
        sql.read(
            CLAIM,
            row -> ClaimMapper.map(row, token),
            SqlArray.texts(claimQuotas, ClaimQuota::channel),
            SqlArray.numbers(claimQuotas, ClaimQuota::sends),
            SqlArray.numbers(claimQuotas, ClaimQuota::searches),
            SqlArray.numbers(claimQuotas, ClaimQuota::perSecond),
            most,
            lease.toMillis(),
            token));
  }

  /** How many of the wanted messages may leave now; they are counted then. */
  int pace(String channel, int wanted, int perSecond) {
    return sql.one(PACE, row -> row.getInt(1), channel, wanted, perSecond);
  }

  /** Rows that were never handed to a provider wait for a claim again. */
  void giveBack(Collection<UUID> tokens) {
    sql.write(GIVE_BACK, SqlArray.texts(tokens));
  }

  /**
   * Takes rows that may not go yet out of the claim's way.
   *
   * @return how many
   */
  int park(Collection<ClaimQuota> claimQuotas) {
    return sql.one(PARK, row -> row.getInt(1), SqlArray.texts(claimQuotas, ClaimQuota::channel));
  }
}
