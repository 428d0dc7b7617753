package com.barron.production.bom;

import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.reference.ReferenceLookup;
import com.barron.production.sql.Row;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The bills of material. */
@Dependent
class BomRepository {
  private static final ReferenceLookup<BomView> BY_NUMBER =
      ReferenceLookup.in(
          "(select number from bom where active) bom",
          "number",
          """
          select b.number, b.product, c.part_number, c.name, c.quantity,
                 c.exact_quantity, c.unit, c.decimals
          from bom b
          left join bom_component c on c.bom_number = b.number
          where b.number = ? and b.active
          order by c.position
          """,
          BomRepository::view);

  private final EntityManager entityManager;
  private final Sql sql;

  @Inject
  BomRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
    this.sql = Sql.on(entityManager);
  }

  Match<BomView> find(Reference number) {
    return BY_NUMBER.find(sql, number.require(ReferenceKind.BOM));
  }

  Optional<BillOfMaterial> byNumber(Reference number) {
    return Optional.ofNullable(entityManager.find(BillOfMaterial.class, number.toString()));
  }

  Optional<BillOfMaterial> locked(Reference number) {
    return Optional.ofNullable(
        entityManager.find(
            BillOfMaterial.class, number.toString(), LockModeType.PESSIMISTIC_WRITE));
  }

  private static BomView view(List<Row> rows) {
    Row first = rows.get(0);
    return new BomView(
        Reference.of(first.get("number", String.class)),
        first.get("product", String.class),
        rows.stream()
            .filter(row -> row.get("part_number", String.class) != null)
            .map(
                row ->
                    new BomView.Component(
                        row.get("part_number", String.class),
                        row.get("name", String.class),
                        Quantity.stored(
                            row.get("quantity", Integer.class),
                            row.get("exact_quantity", BigDecimal.class)),
                        row.get("unit", String.class),
                        row.get("decimals", Integer.class)))
            .toList());
  }
}
