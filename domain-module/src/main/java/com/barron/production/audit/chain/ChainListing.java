package com.barron.production.audit.chain;

import com.barron.production.digest.Sha256;
import com.barron.production.listing.Listing;
import com.barron.production.listing.SqlListing;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;

/** The days of the chain. Criterion: {@code broken}. */
@Dependent
class ChainListing {
  private static final String DAYS =
      """
      select c.day::text as number, c.day, c.links, c.head_seq, c.head, c.checked_at, c.problem, c.broken_seq,
             c.broken_audit_id
      from audit_chain c
      """;

  @Produces
  @Dependent
  static Listing<ChainDay> days(Sql sql) {
    return SqlListing.of(sql, DAYS, "c.day::text", ChainListing::day)
        .by("broken", "(c.problem is not null) = ?");
  }

  private static ChainDay day(ResultSet row) throws SQLException {
    LocalDate day = row.getObject("day", LocalDate.class);
    return new ChainDay(
        day,
        row.getLong("links"),
        head(row, day),
        Sql.instant(row, "checked_at"),
        broken(row, day));
  }

  private static Optional<ChainHead> head(ResultSet row, LocalDate day) throws SQLException {
    byte[] hash = row.getBytes("head");
    return hash == null
        ? Optional.empty()
        : Optional.of(
            new ChainHead(
                day, row.getLong("head_seq"), new Sha256(HexFormat.of().formatHex(hash))));
  }

  private static Optional<ChainBreak> broken(ResultSet row, LocalDate day) throws SQLException {
    String problem = row.getString("problem");
    return problem == null
        ? Optional.empty()
        : Optional.of(
            new ChainBreak(
                ChainBreak.Reason.valueOf(problem),
                day,
                Optional.ofNullable(row.getObject("broken_seq", Long.class)),
                Optional.ofNullable(row.getObject("broken_audit_id", Long.class))));
  }
}
