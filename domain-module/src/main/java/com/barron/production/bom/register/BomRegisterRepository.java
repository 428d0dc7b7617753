package com.barron.production.bom.register;

import com.barron.production.bom.BomView.Component;
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

/** Bills and their lines, written. */
@Dependent
class BomRegisterRepository {
  private static final String TAKE_TURNS =
      "select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))";

  private static final String LOCKED =
      """
      select b.product, b.external_system, b.external_id,
             (select count(*) from bom_component c where c.bom_number = b.number) as components
      from bom b
      where b.number = ?
      for no key update
      """;

  private static final String ADD =
      """
      insert into bom (number, product, external_system, external_id)
      values (?, ?, ?, ?)
      on conflict (number) do nothing
      """;

  private static final String REPLACE =
      """
      update bom set product = ?, external_system = ?, external_id = ?, version = version + 1
      where number = ?
      """;

  private static final String REMOVE_COMPONENTS = "delete from bom_component where bom_number = ?";

  /** Of a quantity with decimals the column of the version before holds the number rounded up. */
  private static final String ADD_COMPONENTS =
      """
      insert into bom_component
        (bom_number, part_number, position, name, quantity, exact_quantity, unit, decimals)
      select ?, c.part_number, c.position, c.name, ceil(c.needed),
             case when c.needed = trunc(c.needed) then 0 else c.needed end, c.unit, c.decimals
      from (
        select u.part_number, u.position, u.name, cast(u.needed as numeric) as needed, u.unit, u.decimals
        from unnest(cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                    cast(? as bigint[]))
             with ordinality as u (part_number, name, needed, unit, decimals, position)) c
      """;

  private static final String HOLDER =
      "select b.number from bom b where b.external_system = ? and b.external_id = ?";

  private final Sql sql;

  @Inject
  BomRegisterRepository(Sql sql) {
    this.sql = sql;
  }

  /** Those who use the same id of another system take turns. */
  void takeTurns(ExternalId external) {
    sql.read(TAKE_TURNS, row -> 1, "bom " + external.system() + " " + external.id());
  }

  /** Which bill has this id of another system. */
  Optional<Reference> holder(ExternalId external) {
    return sql.first(
        HOLDER, row -> Reference.of(row.getString("number")), external.system(), external.id());
  }

  /** The bill, which nobody else changes until the transaction ends. */
  Optional<Stored> locked(Reference bom) {
    return sql.first(LOCKED, BomRegisterRepository::stored, bom.toString());
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        row.getString("product"), row.getInt("components"), ExternalIdColumns.in(row));
  }

  /** Whether it was not there. */
  boolean add(BomPlan plan) {
    boolean isNew =
        sql.write(
                ADD,
                plan.number().toString(),
                plan.product(),
                Sql.text(plan.external().map(ExternalId::system).orElse(null)),
                Sql.text(plan.external().map(ExternalId::id).orElse(null)))
            > 0;
    if (isNew) {
      addComponents(plan);
    }
    return isNew;
  }

  void replace(BomPlan plan) {
    sql.write(
        REPLACE,
        plan.product(),
        Sql.text(plan.external().map(ExternalId::system).orElse(null)),
        Sql.text(plan.external().map(ExternalId::id).orElse(null)),
        plan.number().toString());
    sql.write(REMOVE_COMPONENTS, plan.number().toString());
    addComponents(plan);
  }

  private void addComponents(BomPlan plan) {
    List<Component> components = plan.components();
    sql.write(
        ADD_COMPONENTS,
        plan.number().toString(),
        SqlArray.texts(components, Component::partNumber),
        SqlArray.texts(components, Component::name),
        SqlArray.texts(components, Component::quantity),
        SqlArray.texts(components, Component::unit),
        SqlArray.numbers(components, Component::decimals));
  }

  /** A bill as it stands. */
  record Stored(String product, int components, Optional<ExternalId> external) {}
}
