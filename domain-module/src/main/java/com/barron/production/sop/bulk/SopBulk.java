package com.barron.production.sop.bulk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.barron.production.bulk.BulkRecords;
import com.barron.production.listing.ExternalIdColumns;
import com.barron.production.reference.ExternalId;
import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Many procedures at once. The steps of older revisions stay, for what was done by them. */
@Dependent
class SopBulk implements BulkRecords<SopDefinition> {
  private static final String FIND =
      """
      select s.number, s.title, s.active, s.revision, s.external_system, s.external_id,
             array(select p.title from sop_step p
                    where p.sop_number = s.number and p.revision = s.revision order by p.step) as steps
        from sop s where s.number = any(?) order by s.number
      """;

  private static final String ROWS =
      """
      unnest(?, ?, cast(? as boolean[]), cast(? as integer[]), ?, ?)
        as r (number, title, active, revision, external_system, external_id)
      """;

  private static final String ADD =
      "insert into sop (number, title, active, revision, external_system, external_id)"
          + " select r.number, r.title, r.active, r.revision, r.external_system, r.external_id from "
          + ROWS
          + " on conflict do nothing returning number";

  private static final String REPLACE =
      """
      update sop s set title = r.title, active = r.active, revision = r.revision,
             external_system = r.external_system, external_id = r.external_id
        from\s"""
          + ROWS
          + " where s.number = r.number";

  private static final String REVISIONS =
      """
      select p.sop_number, p.revision, array_agg(p.title order by p.step) as steps
        from sop_step p where p.sop_number = any(?) group by p.sop_number, p.revision
      """;

  private static final String ADD_STEPS =
      """
      insert into sop_step (sop_number, revision, step, title)
      select r.number, r.revision, r.step, r.title
        from unnest(?, cast(? as integer[]), cast(? as integer[]), ?) as r (number, revision, step, title)
      """;

  private static final String USED =
      """
      select distinct sop_number from sop_failure where sop_number = any(?)
      """;

  private static final String REMOVE_STEPS = "delete from sop_step where sop_number = any(?)";
  private static final String REMOVE = "delete from sop where number = any(?)";

  private static final int FIRST_REVISION = 1;

  private record Revision(String sop, int number, List<String> steps) {}

  private record RevisionStep(Revision revision, int number, String title) {}

  private final Sql sql;

  @Inject
  SopBulk(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Map<String, SopDefinition> find(Collection<String> keys, boolean lock) {
    return sql
        .read(lock ? FIND + " for no key update of s" : FIND, SopBulk::sop, SqlArray.texts(keys))
        .stream()
        .collect(toMap(SopBulk::key, sop -> sop));
  }

  @Override
  public Map<ExternalId, String> holders(Collection<ExternalId> ids) {
    return ExternalIdColumns.holders(sql, "sop", ids);
  }

  /** One whose external id somebody else took meanwhile is not added either. */
  @Override
  public Set<String> add(List<SopDefinition> records) {
    List<SopDefinition> first =
        records.stream().map(sop -> in(sop, sop.revision().orElse(FIRST_REVISION))).toList();
    Set<String> added = new HashSet<>(sql.read(ADD, row -> row.getString(1), rows(first)));
    addSteps(
        first.stream().filter(sop -> added.contains(key(sop))).map(SopBulk::revision).toList());
    return added;
  }

  /** Not allowed: other steps under a revision that there is. */
  @Override
  public Set<String> replace(List<Replacement<SopDefinition>> replacements) {
    Map<String, List<Revision>> known =
        sql
            .read(
                REVISIONS,
                SopBulk::revision,
                SqlArray.texts(replacements, each -> each.after().number()))
            .stream()
            .collect(groupingBy(Revision::sop));
    List<SopDefinition> replaced = new ArrayList<>();
    List<Revision> added = new ArrayList<>();
    for (Replacement<SopDefinition> each : replacements) {
      List<Revision> revisions = known.getOrDefault(key(each.after()), List.of());
      SopDefinition sop = in(each.after(), inForce(each, revisions));
      Optional<Revision> same =
          revisions.stream()
              .filter(revision -> revision.number() == revision(sop).number())
              .findFirst();
      if (same.isEmpty()) {
        added.add(revision(sop));
      }
      if (same.filter(revision -> !revision.steps().equals(sop.steps())).isEmpty()) {
        replaced.add(sop);
      }
    }
    sql.write(REPLACE, rows(replaced));
    addSteps(added);
    Set<String> done = replaced.stream().map(SopBulk::key).collect(toSet());
    return replacements.stream()
        .map(each -> key(each.after()))
        .filter(key -> !done.contains(key))
        .collect(toSet());
  }

  /** The one that is said; else the one in force if it has these steps, or the next one. */
  private static int inForce(Replacement<SopDefinition> each, List<Revision> known) {
    int before = each.before().revision().orElse(FIRST_REVISION);
    return each.after()
        .revision()
        .orElseGet(
            () ->
                each.before().steps().equals(each.after().steps())
                    ? before
                    : known.stream().mapToInt(Revision::number).reduce(before, Math::max) + 1);
  }

  private void addSteps(List<Revision> revisions) {
    List<RevisionStep> steps = new ArrayList<>();
    for (Revision revision : revisions) {
      for (int i = 0; i < revision.steps().size(); i++) {
        steps.add(new RevisionStep(revision, i + 1, revision.steps().get(i)));
      }
    }
    sql.write(
        ADD_STEPS,
        SqlArray.texts(steps, step -> step.revision().sop()),
        SqlArray.numbers(steps, step -> step.revision().number()),
        SqlArray.numbers(steps, RevisionStep::number),
        SqlArray.texts(steps, RevisionStep::title));
  }

  @Override
  public Set<String> used(Collection<String> keys) {
    return new HashSet<>(sql.read(USED, row -> row.getString(1), SqlArray.texts(keys)));
  }

  @Override
  public void remove(Collection<String> keys) {
    sql.write(REMOVE_STEPS, SqlArray.texts(keys));
    sql.write(REMOVE, SqlArray.texts(keys));
  }

  private static String key(SopDefinition sop) {
    return sop.number().toString();
  }

  private static SopDefinition in(SopDefinition sop, int revision) {
    return new SopDefinition(
        sop.number(),
        sop.title(),
        sop.active(),
        Optional.of(revision),
        sop.steps(),
        sop.external());
  }

  private static Revision revision(SopDefinition sop) {
    return new Revision(key(sop), sop.revision().orElseThrow(), sop.steps());
  }

  private static Revision revision(ResultSet row) throws SQLException {
    return new Revision(row.getString("sop_number"), row.getInt("revision"), steps(row));
  }

  private static Object[] rows(List<SopDefinition> sops) {
    return new Object[] {
      SqlArray.texts(sops, SopDefinition::number),
      SqlArray.texts(sops, SopDefinition::title),
      SqlArray.texts(sops, SopDefinition::active),
      SqlArray.texts(sops, SopDefinition::revision),
      SqlArray.texts(sops, sop -> sop.external().map(ExternalId::system)),
      SqlArray.texts(sops, sop -> sop.external().map(ExternalId::id))
    };
  }

  private static SopDefinition sop(ResultSet row) throws SQLException {
    return new SopDefinition(
        Reference.of(row.getString("number")),
        row.getString("title"),
        row.getBoolean("active"),
        Optional.of(row.getInt("revision")),
        steps(row),
        ExternalIdColumns.in(row));
  }

  private static List<String> steps(ResultSet row) throws SQLException {
    return List.of((String[]) row.getArray("steps").getArray());
  }
}
