package com.barron.whatsapp.outbox;

import com.barron.production.people.Identity;
import com.barron.production.people.IdentityKind;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.channel.ReplyCodec;
import com.barron.whatsapp.outbox.Claim.Work;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Reads what the claim returned: one row a claim, and one row without a claim if there is none. */
final class ClaimMapper {
  private ClaimMapper() {}

  static ClaimResult read(ResultSet rows, UUID token) throws SQLException {
    List<Claim> claims = new ArrayList<>();
    Set<String> slowed = Set.of();
    boolean crowded = false;
    while (rows.next()) {
      slowed = Set.of((String[]) rows.getArray("slowed").getArray());
      crowded = rows.getBoolean("crowded");
      if (rows.getLong("id") != 0) {
        claims.add(claim(rows, token));
      }
    }
    return new ClaimResult(claims, slowed, crowded);
  }

  private static Claim claim(ResultSet row, UUID token) throws SQLException {
    String channel = row.getString("channel");
    OffsetDateTime tried = row.getObject("first_tried_at", OffsetDateTime.class);
    return new Claim(
        row.getLong("id"),
        row.getLong("session_id"),
        channel,
        token,
        work(row.getString("state")),
        row.getInt("attempts"),
        tried == null ? Instant.EPOCH : tried.toInstant(),
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
