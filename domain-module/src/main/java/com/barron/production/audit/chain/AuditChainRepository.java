package com.barron.production.audit.chain;

import com.barron.production.digest.Sha256;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;

/** The chain's tables. Links are made and verified where the rows are: by functions of SQL. */
@Dependent
class AuditChainRepository implements AuditChain {
  private static final String LINK = "select audit_link_rows(?)";

  private static final String HEAD =
      "select day, seq, hash from audit_link order by seq desc limit 1";

  private static final String HEAD_BEFORE =
      "select day, seq, hash from audit_link where day < cast(? as date) order by seq desc limit 1";

  private static final String VERIFY =
      """
      select links, head_seq, head, problem, broken_day, broken_seq, broken_audit_id
      from verify_audit(cast(? as date), cast(? as date))
      """;

  private static final String CHECK = "select audit_check_next() as day";

  private static final String BROKEN_ON =
      """
      select problem, day as broken_day, broken_seq, broken_audit_id
      from audit_chain where day = cast(? as date)
      """;

  private static final String HEALTH =
      """
      select (select count(*) from audit_unlinked) as unlinked,
             coalesce((select extract(epoch from now() - min(a.at)) * 1000
                       from audit_unlinked u join audit a on a.id = u.audit_id), 0)::bigint as waited,
             (select count(*) from audit_chain where problem is not null) as broken
      """;

  private final Sql sql;

  @Inject
  AuditChainRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public int link(int most) {
    return sql.one(LINK, row -> row.getInt(1), most);
  }

  @Override
  public Optional<ChainHead> head() {
    return sql.first(HEAD, AuditChainRepository::head);
  }

  @Override
  public Optional<ChainHead> headBefore(LocalDate day) {
    return sql.first(HEAD_BEFORE, AuditChainRepository::head, day.toString());
  }

  @Override
  public ChainVerdict verify(Optional<LocalDate> from, Optional<LocalDate> to) {
    return sql.one(VERIFY, AuditChainRepository::verdict, text(from), text(to));
  }

  @Override
  public Optional<LocalDate> checkNext() {
    return sql.one(CHECK, row -> day(row, "day"));
  }

  @Override
  public Optional<ChainBreak> brokenOn(LocalDate day) {
    return sql.one(BROKEN_ON, AuditChainRepository::broken, day.toString());
  }

  @Override
  public ChainHealth health() {
    return sql.one(
        HEALTH,
        row ->
            new ChainHealth(
                row.getLong("unlinked"),
                Duration.ofMillis(Math.max(0, row.getLong("waited"))),
                row.getLong("broken")));
  }

  private static Object text(Optional<LocalDate> day) {
    return Sql.text(day.map(LocalDate::toString).orElse(null));
  }

  private static ChainHead head(ResultSet row) throws SQLException {
    return new ChainHead(
        day(row, "day").orElseThrow(),
        row.getLong("seq"),
        new Sha256(HexFormat.of().formatHex(row.getBytes("hash"))));
  }

  private static ChainVerdict verdict(ResultSet row) throws SQLException {
    return new ChainVerdict(
        row.getLong("links"),
        number(row, "head_seq"),
        Optional.ofNullable(row.getString("head")).map(Sha256::new),
        broken(row));
  }

  private static Optional<ChainBreak> broken(ResultSet row) throws SQLException {
    String problem = row.getString("problem");
    return problem == null
        ? Optional.empty()
        : Optional.of(
            new ChainBreak(
                ChainBreak.Reason.valueOf(problem),
                day(row, "broken_day").orElseThrow(),
                number(row, "broken_seq"),
                number(row, "broken_audit_id")));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private static Optional<Long> number(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Long.class));
  }
}
