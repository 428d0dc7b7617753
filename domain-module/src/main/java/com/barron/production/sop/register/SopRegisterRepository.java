package com.barron.production.sop.register;

import com.barron.production.listing.ExternalIdColumns;
import com.barron.production.reference.ExternalId;
import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Procedures and their revisions, written. */
@Dependent
class SopRegisterRepository {
  private static final String TAKE_TURNS =
      "select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))";

  private static final String LOCKED =
      """
      select s.title, s.revision, s.external_system, s.external_id
      from sop s
      where s.number = ?
      for no key update
      """;

  private static final String ADD =
      """
      insert into sop (number, title, revision, external_system, external_id)
      values (?, ?, ?, ?, ?)
      on conflict (number) do nothing
      """;

  private static final String REPLACE =
      """
      update sop set title = ?, revision = ?, external_system = ?, external_id = ?
      where number = ?
      """;

  private static final String STEPS =
      "select p.title from sop_step p where p.sop_number = ? and p.revision = ? order by p.step";

  private static final String LAST_REVISION =
      "select coalesce(max(p.revision), 0) as revision from sop_step p where p.sop_number = ?";

  private static final String ADD_STEPS =
      """
      insert into sop_step (sop_number, revision, step, title)
      select ?, ?, step.no, step.title
      from unnest(cast(? as text[])) with ordinality as step (title, no)
      """;

  private static final String HOLDER =
      "select s.number from sop s where s.external_system = ? and s.external_id = ?";

  private final Sql sql;

  @Inject
  SopRegisterRepository(Sql sql) {
    this.sql = sql;
  }

  /** Those who put the same procedure in take turns, also while it is not there. */
  void takeTurns(String what) {
    sql.read(TAKE_TURNS, row -> 1, "sop " + what);
  }

  /** Which procedure has this id of another system. */
  Optional<Reference> holder(ExternalId external) {
    return sql.first(
        HOLDER, row -> Reference.of(row.getString("number")), external.system(), external.id());
  }

  /** The procedure, which nobody else changes until the transaction ends. */
  Optional<Stored> locked(Reference sop) {
    return sql.first(LOCKED, SopRegisterRepository::stored, sop.toString());
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(row.getString("title"), row.getInt("revision"), ExternalIdColumns.in(row));
  }

  /** Whether it was not there. */
  boolean add(SopPlan plan, int revision) {
    return sql.write(
            ADD,
            plan.number().toString(),
            plan.title(),
            revision,
            Sql.text(plan.external().map(ExternalId::system).orElse(null)),
            Sql.text(plan.external().map(ExternalId::id).orElse(null)))
        > 0;
  }

  void replace(SopPlan plan, int revision) {
    sql.write(
        REPLACE,
        plan.title(),
        revision,
        Sql.text(plan.external().map(ExternalId::system).orElse(null)),
        Sql.text(plan.external().map(ExternalId::id).orElse(null)),
        plan.number().toString());
  }

  /** The titles of a revision's steps, in order; none when there is no such revision. */
  List<String> steps(Reference sop, int revision) {
    return sql.read(STEPS, row -> row.getString("title"), sop.toString(), revision);
  }

  /** The highest revision that there is; 0 when there is none. */
  int lastRevision(Reference sop) {
    return sql.one(LAST_REVISION, row -> row.getInt("revision"), sop.toString());
  }

  void addSteps(Reference sop, int revision, List<String> titles) {
    sql.write(ADD_STEPS, sop.toString(), revision, SqlArray.texts(titles));
  }

  /** A procedure as it stands. */
  record Stored(String title, int revision, Optional<ExternalId> external) {}
}
