package com.barron.production.bom.bulk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.barron.production.bom.BomView.Component;
import com.barron.production.bom.Quantity;
import com.barron.production.bulk.BulkRecords;
import com.barron.production.listing.ExternalIdColumns;
import com.barron.production.reference.ExternalId;
import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Many bills at once. The whole number beside the exact one is for the version before. */
@Dependent
class BomBulk implements BulkRecords<BomDefinition>, OpenRequests {
  private static final String FIND =
      """
      select b.number, b.product, b.active, b.external_system, b.external_id,
             array(select c.part_number from bom_component c where c.bom_number = b.number order by c.position) as parts,
             array(select c.name from bom_component c where c.bom_number = b.number order by c.position) as names,
             array(select case when c.exact_quantity = 0 then c.quantity else c.exact_quantity end
                     from bom_component c where c.bom_number = b.number order by c.position) as quantities,
             array(select c.unit from bom_component c where c.bom_number = b.number order by c.position) as units,
             array(select c.decimals from bom_component c where c.bom_number = b.number order by c.position) as decimals
        from bom b where b.number = any(?) order by b.number
      """;

  private static final String ROWS =
      """
      unnest(?, ?, cast(? as boolean[]), ?, ?) as r (number, product, active, external_system, external_id)
      """;

  private static final String ADD =
      "insert into bom (number, product, active, external_system, external_id)"
          + " select r.number, r.product, r.active, r.external_system, r.external_id from "
          + ROWS
          + " on conflict do nothing returning number";

  private static final String REPLACE =
      """
      update bom b set product = r.product, active = r.active, external_system = r.external_system,
             external_id = r.external_id, version = b.version + 1
        from\s"""
          + ROWS
          + " where b.number = r.number";

  private static final String ADD_COMPONENTS =
      """
      insert into bom_component (bom_number, position, part_number, name, quantity, exact_quantity, unit, decimals)
      select r.number, cast(r.position as integer), r.part, r.name, cast(r.quantity as integer),
             cast(r.exact as numeric), r.unit, cast(r.decimals as integer)
        from unnest(?, ?, ?, ?, ?, ?, ?, ?) as r (number, position, part, name, quantity, exact, unit, decimals)
      """;

  private static final String REMOVE_COMPONENTS =
      "delete from bom_component where bom_number = any(?)";

  private static final String USED =
      """
      select distinct bom_number from bom_change where bom_number = any(?)
      """;

  private static final String OPEN =
      """
      select bom_number, part_number from bom_change where bom_number = any(?) and status = 'SUBMITTED'
      """;

  private static final String REMOVE = "delete from bom where number = any(?)";

  private record Line(String bill, int position, Component component) {
    BigDecimal quantity() {
      return component.quantity().value();
    }

    int whole() {
      return quantity().setScale(0, RoundingMode.CEILING).intValueExact();
    }

    BigDecimal exact() {
      return component.quantity().decimals() == 0 ? BigDecimal.ZERO : quantity();
    }
  }

  private final Sql sql;

  @Inject
  BomBulk(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Map<String, BomDefinition> find(Collection<String> keys, boolean lock) {
    return sql
        .read(lock ? FIND + " for no key update of b" : FIND, BomBulk::bill, SqlArray.texts(keys))
        .stream()
        .collect(toMap(BomBulk::key, bill -> bill));
  }

  @Override
  public Map<ExternalId, String> holders(Collection<ExternalId> ids) {
    return ExternalIdColumns.holders(sql, "bom", ids);
  }

  /** One whose external id somebody else took meanwhile is not added either. */
  @Override
  public Set<String> add(List<BomDefinition> records) {
    Set<String> added = new HashSet<>(sql.read(ADD, row -> row.getString(1), rows(records)));
    addComponents(records.stream().filter(bill -> added.contains(key(bill))).toList());
    return added;
  }

  @Override
  public Set<String> replace(List<Replacement<BomDefinition>> replacements) {
    List<BomDefinition> after = replacements.stream().map(Replacement::after).toList();
    sql.write(REPLACE, rows(after));
    sql.write(REMOVE_COMPONENTS, SqlArray.texts(after, BomDefinition::number));
    addComponents(after);
    return Set.of();
  }

  private static Object[] rows(List<BomDefinition> bills) {
    return new Object[] {
      SqlArray.texts(bills, BomDefinition::number),
      SqlArray.texts(bills, BomDefinition::product),
      SqlArray.texts(bills, BomDefinition::active),
      SqlArray.texts(bills, bill -> bill.external().map(ExternalId::system)),
      SqlArray.texts(bills, bill -> bill.external().map(ExternalId::id))
    };
  }

  private void addComponents(List<BomDefinition> bills) {
    List<Line> lines = new ArrayList<>();
    for (BomDefinition bill : bills) {
      for (int i = 0; i < bill.components().size(); i++) {
        lines.add(new Line(key(bill), i + 1, bill.components().get(i)));
      }
    }
    sql.write(
        ADD_COMPONENTS,
        SqlArray.texts(lines, Line::bill),
        SqlArray.texts(lines, Line::position),
        SqlArray.texts(lines, line -> line.component().partNumber()),
        SqlArray.texts(lines, line -> line.component().name()),
        SqlArray.texts(lines, Line::whole),
        SqlArray.texts(lines, Line::exact),
        SqlArray.texts(lines, line -> line.component().unit()),
        SqlArray.texts(lines, line -> line.component().decimals()));
  }

  @Override
  public Set<String> used(Collection<String> keys) {
    return new HashSet<>(sql.read(USED, row -> row.getString(1), SqlArray.texts(keys)));
  }

  @Override
  public void remove(Collection<String> keys) {
    sql.write(REMOVE_COMPONENTS, SqlArray.texts(keys));
    sql.write(REMOVE, SqlArray.texts(keys));
  }

  @Override
  public Map<String, Set<String>> partsOf(Collection<String> bills) {
    return sql
        .read(
            OPEN,
            row -> Map.entry(row.getString("bom_number"), row.getString("part_number")),
            SqlArray.texts(bills))
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
  }

  private static String key(BomDefinition bill) {
    return bill.number().toString();
  }

  private static BomDefinition bill(ResultSet row) throws SQLException {
    String[] parts = (String[]) row.getArray("parts").getArray();
    String[] names = (String[]) row.getArray("names").getArray();
    BigDecimal[] quantities = (BigDecimal[]) row.getArray("quantities").getArray();
    String[] units = (String[]) row.getArray("units").getArray();
    Integer[] decimals = (Integer[]) row.getArray("decimals").getArray();
    return new BomDefinition(
        Reference.of(row.getString("number")),
        row.getString("product"),
        row.getBoolean("active"),
        IntStream.range(0, parts.length)
            .mapToObj(
                i ->
                    new Component(
                        parts[i], names[i], new Quantity(quantities[i]), units[i], decimals[i]))
            .toList(),
        ExternalIdColumns.in(row));
  }
}
