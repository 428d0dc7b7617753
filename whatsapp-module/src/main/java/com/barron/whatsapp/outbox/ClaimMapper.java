package com.barron.whatsapp.outbox;

import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.production.sql.Sql;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.channel.ReplyCodec;
import com.barron.whatsapp.outbox.Claim.Work;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads what the claim returned: one row a claim, and one row without a claim if there is none. */
final class ClaimMapper {
  private ClaimMapper() {}

  /**
   * One row.
   *
   * @param claim empty in the only row of a statement that claimed nothing
   * @param slowed the same in each row, as are {@code crowded} and {@code blocked}
   */
  record Row(Optional<Claim> claim, Set<String> slowed, boolean crowded, boolean blocked) {}

  static Row map(ResultSet row, UUID token) throws SQLException {
    return new Row(
        row.getLong("id") == 0 ? Optional.empty() : Optional.of(claim(row, token)),
        Set.of((String[]) row.getArray("slowed").getArray()),
        row.getBoolean("crowded"),
        row.getBoolean("blocked"));
  }

  /** What all rows of a statement say. */
  static ClaimResult result(List<Row> rows) {
    Row any = rows.get(0);
    return new ClaimResult(
        rows.stream().flatMap(row -> row.claim().stream()).toList(),
        any.slowed(),
        any.crowded(),
        any.blocked());
  }

  private static Claim claim(ResultSet row, UUID token) throws SQLException {
    String channel = row.getString("channel");
    return new Claim(
        row.getLong("id"),
        row.getLong("session_id"),
        channel,
        token,
        work(row.getString("state")),
        row.getInt("attempts"),
        Sql.instant(row, "first_tried_at").orElse(Instant.EPOCH),
        Duration.ofMillis(row.getLong("unknown_ms")),
        new Identity(
            channel,
            IdentityKind.valueOf(row.getString("identity_kind")),
            row.getString("identity_value")),
        reply(row),
        row.getString("correlation"),
        row.getBoolean("window_open"),
        Locale.forLanguageTag(row.getString("language")));
  }

  private static Reply reply(ResultSet row) throws SQLException {
    Reply reply =
        ReplyCodec.reply(
            row.getString("body"), Objects.requireNonNullElse(row.getString("payload"), ""));
    return row.getBoolean("text_only") ? Reply.of(reply.asNumberedText()) : reply;
  }

  private static Work work(String state) {
    return switch (state) {
      case "SENDING" -> Work.SEND;
      case "UNKNOWN" -> Work.RECONCILE;
      default -> Work.NONE;
    };
  }
}
