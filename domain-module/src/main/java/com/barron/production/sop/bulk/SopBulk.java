package com.barron.production.sop.bulk;

import static java.util.stream.Collectors.toMap;

import com.barron.production.bulk.BulkRecords;
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
import java.util.Set;

/** Many procedures at once. The steps of older revisions stay, for what was done by them. */
@Dependent
class SopBulk implements BulkRecords<SopPlan> {
  private static final String FIND =
      """
      select s.number, s.title, s.active,
             array(select p.title from sop_step p
                    where p.sop_number = s.number and p.revision = s.revision order by p.step) as steps
        from sop s where s.number = any(?) order by s.number
      """;

  private static final String ADD =
      """
      insert into sop (number, title, active, revision)
      select r.number, r.title, r.active, 1
        from unnest(?, ?, cast(? as boolean[])) as r (number, title, active)
      on conflict (number) do nothing
      returning number
      """;

  private static final String REPLACE =
      """
      update sop s set title = r.title, active = r.active, revision = s.revision + cast(r.more as integer)
        from unnest(?, ?, cast(? as boolean[]), ?) as r (number, title, active, more)
       where s.number = r.number
      """;

  /** Under the revision that is in force by now. */
  private static final String ADD_STEPS =
      """
      insert into sop_step (sop_number, revision, step, title)
      select r.number, s.revision, cast(r.step as integer), r.title
        from unnest(?, ?, ?) as r (number, step, title)
        join sop s on s.number = r.number
      """;

  private static final String USED =
      """
      select distinct sop_number from sop_failure where sop_number = any(?)
      """;

  private static final String REMOVE_STEPS = "delete from sop_step where sop_number = any(?)";
  private static final String REMOVE = "delete from sop where number = any(?)";

  private record Step(String sop, int number, String title) {}

  private final Sql sql;

  @Inject
  SopBulk(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Map<String, SopPlan> find(Collection<String> keys, boolean lock) {
    return sql
        .read(lock ? FIND + " for no key update of s" : FIND, SopBulk::sop, SqlArray.texts(keys))
        .stream()
        .collect(toMap(SopBulk::key, sop -> sop));
  }

  @Override
  public Set<String> add(List<SopPlan> records) {
    Set<String> added =
        new HashSet<>(
            sql.read(
                ADD,
                row -> row.getString(1),
                SqlArray.texts(records, SopPlan::number),
                SqlArray.texts(records, SopPlan::title),
                SqlArray.texts(records, SopPlan::active)));
    addSteps(records.stream().filter(sop -> added.contains(key(sop))).toList());
    return added;
  }

  @Override
  public Set<String> replace(List<Replacement<SopPlan>> replacements) {
    sql.write(
        REPLACE,
        SqlArray.texts(replacements, each -> each.after().number()),
        SqlArray.texts(replacements, each -> each.after().title()),
        SqlArray.texts(replacements, each -> each.after().active()),
        SqlArray.texts(replacements, each -> hasOtherSteps(each) ? 1 : 0));
    addSteps(replacements.stream().filter(SopBulk::hasOtherSteps).map(Replacement::after).toList());
    return Set.of();
  }

  private static boolean hasOtherSteps(Replacement<SopPlan> each) {
    return !each.before().steps().equals(each.after().steps());
  }

  private void addSteps(List<SopPlan> sops) {
    List<Step> steps = new ArrayList<>();
    for (SopPlan sop : sops) {
      for (int i = 0; i < sop.steps().size(); i++) {
        steps.add(new Step(key(sop), i + 1, sop.steps().get(i)));
      }
    }
    sql.write(
        ADD_STEPS,
        SqlArray.texts(steps, Step::sop),
        SqlArray.texts(steps, Step::number),
        SqlArray.texts(steps, Step::title));
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

  private static String key(SopPlan sop) {
    return sop.number().toString();
  }

  private static SopPlan sop(ResultSet row) throws SQLException {
    return new SopPlan(
        Reference.of(row.getString("number")),
        row.getString("title"),
        row.getBoolean("active"),
        List.of((String[]) row.getArray("steps").getArray()));
  }
}
