package com.barron.production.audit.chain;

import com.barron.production.audit.chain.LinkedEntry.Link;
import com.barron.production.digest.Sha256;
import com.barron.production.listing.Listing;
import com.barron.production.listing.SqlListing;
import com.barron.production.people.PersonId;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The audit in the order of its chain: what was done seconds ago comes when it is linked, and
 * whoever follows misses nothing. Criteria: {@code subject} and {@code about} (the subject or the
 * cause) with a number; {@code person} and {@code concerns} with an id, {@code persons} with
 * several; {@code action} and {@code source}, also in lower case with hyphens; {@code from} and
 * {@code to}, which is not included.
 */
@Dependent
class AuditListing {
  private static final String COLUMNS =
      """
      select %s as number, l.seq, l.day, l.digest, l.hash,
             coalesce(p.hash, audit_beginning()) as previous,
             a.id, a.at, a.person_id, a.act, a.subject, a.cause, a.source, a.source_name, a.concerns,
             a.changes::text as changes
      """;

  private static final String ENTRIES =
      COLUMNS.replace("%s", "l.seq")
          + """
            from audit_link l
            join audit a on a.id = l.audit_id
            left join audit_link p on p.seq = l.seq - 1
            """;

  /** Also what is not linked yet. */
  private static final String LATEST =
      COLUMNS.replace("%s", "a.id")
          + """
            from audit a
            left join audit_link l on l.audit_id = a.id
            left join audit_link p on p.seq = l.seq - 1
            """;

  private static final String ABOUT =
      """
      a.id in (select s.id from audit s, (select cast(? as text) as number) n
               where s.subject = n.number or s.cause = n.number)
      """;

  private static final String AS_WRITTEN = " = upper(replace(?, '-', '_'))";

  @Produces
  @Dependent
  static Listing<LinkedEntry> entries(Sql sql) {
    return narrowed(SqlListing.keyed(sql, ENTRIES, "l.seq", AuditListing::entry));
  }

  @Produces
  @Dependent
  static LatestEntries latestEntries(Sql sql) {
    return narrowed(SqlListing.latest(sql, LATEST, "a.id", AuditListing::entry))::page;
  }

  private static SqlListing<LinkedEntry> narrowed(SqlListing<LinkedEntry> all) {
    return all.by("subject", "a.subject = ?")
        .by("about", ABOUT)
        .by("person", "a.person_id = ?")
        .by("persons", "a.person_id = any (?)")
        .by("concerns", "a.concerns = ?")
        .by("action", "a.act" + AS_WRITTEN)
        .by("source", "a.source" + AS_WRITTEN)
        .by("from", "a.at >= ?")
        .by("to", "a.at < ?");
  }

  private static LinkedEntry entry(ResultSet row) throws SQLException {
    return new LinkedEntry(
        row.getLong("id"),
        Sql.instant(row, "at").orElseThrow(),
        person(row, "person_id"),
        row.getString("act"),
        text(row, "subject"),
        text(row, "cause"),
        text(row, "source"),
        text(row, "source_name"),
        person(row, "concerns"),
        text(row, "changes"),
        Sql.number(row, "seq").isEmpty() ? Optional.empty() : Optional.of(link(row)));
  }

  private static Link link(ResultSet row) throws SQLException {
    return new Link(
        row.getLong("seq"),
        row.getObject("day", LocalDate.class),
        digest(row, "previous"),
        digest(row, "digest"),
        digest(row, "hash"));
  }

  private static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Long.class)).map(PersonId::new);
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static Sha256 digest(ResultSet row, String column) throws SQLException {
    return new Sha256(HexFormat.of().formatHex(row.getBytes(column)));
  }
}
