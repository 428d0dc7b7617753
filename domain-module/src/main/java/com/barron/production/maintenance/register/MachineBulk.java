package com.barron.production.maintenance.register;

import com.barron.production.bulk.BulkRecords;
import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Many machines at once. */
@Dependent
class MachineBulk implements BulkRecords<MachineDefinition> {
  private static final String FIND =
      """
      select number, name, line, active from machine where number = any(?) order by number
      """;

  private static final String ROWS =
      """
      unnest(?, ?, ?, cast(? as boolean[])) as r (number, name, line, active)
      """;

  private static final String ADD =
      "insert into machine (number, name, line, active) select r.number, r.name, r.line, r.active from "
          + ROWS
          + " on conflict (number) do nothing returning number";

  private static final String REPLACE =
      "update machine m set name = r.name, line = r.line, active = r.active from "
          + ROWS
          + " where m.number = r.number";

  private static final String USED =
      """
      select m.number from machine m
      where m.number = any(?)
        and (exists (select from ticket t where t.machine_number = m.number)
             or exists (select from machine_signal s where s.machine_number = m.number)
             or exists (select from signal_policy p where p.machine_number = m.number))
      """;

  private static final String REMOVE = "delete from machine where number = any(?)";

  private final Sql sql;

  @Inject
  MachineBulk(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Map<String, MachineDefinition> find(Collection<String> keys, boolean lock) {
    return sql
        .read(lock ? FIND + " for no key update" : FIND, MachineBulk::machine, SqlArray.texts(keys))
        .stream()
        .collect(
            Collectors.toMap(
                machine -> machine.number().toString(),
                machine -> machine,
                (a, b) -> a,
                LinkedHashMap::new));
  }

  @Override
  public Set<String> add(List<MachineDefinition> records) {
    return new HashSet<>(sql.read(ADD, row -> row.getString(1), rows(records)));
  }

  @Override
  public Set<String> replace(List<Replacement<MachineDefinition>> replacements) {
    sql.write(REPLACE, rows(replacements.stream().map(Replacement::after).toList()));
    return Set.of();
  }

  @Override
  public Set<String> used(Collection<String> keys) {
    return new HashSet<>(sql.read(USED, row -> row.getString(1), SqlArray.texts(keys)));
  }

  @Override
  public void remove(Collection<String> keys) {
    sql.write(REMOVE, SqlArray.texts(keys));
  }

  private static Object[] rows(List<MachineDefinition> records) {
    return new Object[] {
      SqlArray.texts(records, MachineDefinition::number),
      SqlArray.texts(records, MachineDefinition::name),
      SqlArray.texts(records, MachineDefinition::line),
      SqlArray.texts(records, MachineDefinition::active)
    };
  }

  private static MachineDefinition machine(ResultSet row) throws SQLException {
    return new MachineDefinition(
        Reference.of(row.getString("number")),
        row.getString("name"),
        row.getString("line"),
        row.getBoolean("active"));
  }
}
