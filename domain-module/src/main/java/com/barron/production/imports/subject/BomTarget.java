package com.barron.production.imports.subject;

import com.barron.production.audit.AuditAction;
import com.barron.production.bom.BomView;
import com.barron.production.bom.BomView.Component;
import com.barron.production.bom.Quantity;
import com.barron.production.bom.bulk.BomDefinition;
import com.barron.production.bom.bulk.OpenRequests;
import com.barron.production.bulk.BulkRecords;
import com.barron.production.imports.ImportSubject;
import com.barron.production.imports.RowCode;
import com.barron.production.imports.RowEffect;
import com.barron.production.imports.file.Column;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Bills of material: a row for each component, in order. */
@Dependent
class BomTarget implements ImportTarget<BomDefinition> {

  private static final Column<String> PRODUCT =
      Columns.of(
          "product",
          true,
          "What is made of it, the same on each row.",
          CellTypes.text(100),
          "Gearbox G14",
          "Gearbox G14");
  private static final Column<String> PART =
      Columns.of(
          "partNumber",
          true,
          "The component: capital letters, digits, dots and hyphens; once in a bill.",
          CellTypes.matching(Pattern.compile("[A-Z0-9][A-Z0-9.-]{0,39}")),
          "COVER-G14",
          "GREASE-EP2");
  private static final Column<String> NAME =
      Columns.of(
          "name",
          true,
          "What people call the component.",
          CellTypes.text(100),
          "Gear cover G14",
          "Gear grease EP2");
  private static final Column<BigDecimal> QUANTITY =
      Columns.of(
          "quantity",
          true,
          "How much one product needs, above 0, at most 99999.",
          CellTypes.decimal(),
          "2",
          "0.25");
  private static final Column<String> UNIT =
      Columns.of("unit", false, "Of the quantity. Empty: pcs.", CellTypes.text(20), "pcs", "kg");
  private static final Column<Integer> DECIMALS =
      Columns.of(
          "decimals",
          false,
          "How many decimals a quantity may have, 0 to 3. Empty: 0.",
          CellTypes.whole(0, Quantity.MOST_DECIMALS),
          "0",
          "3");
  private static final List<Column<?>> COLUMNS =
      List.of(
          Columns.numberOnEachRow(ReferenceKind.BOM, "BOM-9001"),
          PRODUCT,
          PART,
          NAME,
          QUANTITY,
          UNIT,
          DECIMALS,
          Columns.onEachRow(Columns.ACTIVE),
          Columns.onEachRow(Columns.EXTERNAL_SYSTEM),
          Columns.onEachRow(Columns.externalId("B-14")));

  private final BulkRecords<BomDefinition> bills;
  private final OpenRequests requests;

  @Inject
  BomTarget(BulkRecords<BomDefinition> bills, OpenRequests requests) {
    this.bills = bills;
    this.requests = requests;
  }

  @Override
  public ImportSubject subject() {
    return ImportSubject.BOMS;
  }

  @Override
  public List<Column<?>> columns() {
    return COLUMNS;
  }

  @Override
  public boolean hasSeveralRows() {
    return true;
  }

  @Override
  public BomDefinition read(RecordInput rows, String key, Optional<BomDefinition> before) {
    List<String> parts = rows.all(PART, "");
    List<String> names = rows.all(NAME, "");
    List<BigDecimal> quantities = rows.all(QUANTITY, BigDecimal.ONE);
    List<String> units = rows.all(UNIT, BomView.PIECES);
    List<Integer> decimals = rows.all(DECIMALS, 0);
    Set<String> seen = new HashSet<>();
    List<Component> components = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      BigDecimal quantity = quantities.get(i).stripTrailingZeros();
      if (!seen.add(parts.get(i))) {
        rows.refuse(PART, RowCode.REPEATED);
      } else if (quantity.signum() <= 0
          || quantity.compareTo(BigDecimal.valueOf(Quantity.MOST)) > 0
          || quantity.scale() > decimals.get(i)) {
        rows.refuse(QUANTITY, RowCode.RANGE);
      } else {
        components.add(
            new Component(
                parts.get(i), names.get(i), new Quantity(quantity), units.get(i), decimals.get(i)));
      }
    }
    return new BomDefinition(
        Reference.of(key),
        rows.get(PRODUCT, ""),
        rows.find(Columns.ACTIVE).orElse(true),
        components,
        ExternalIdCells.in(rows, before.flatMap(BomDefinition::external)));
  }

  @Override
  public BulkRecords<BomDefinition> records(PersonId by) {
    return bills;
  }

  @Override
  public Map<String, List<RowEffect>> effects(List<Change<BomDefinition>> changes) {
    Map<String, Set<String>> open =
        requests.partsOf(
            changes.stream()
                .filter(change -> change.before().isPresent())
                .map(Change::key)
                .toList());
    Map<String, List<RowEffect>> effects = new HashMap<>();
    for (Change<BomDefinition> change : changes) {
      if (open.getOrDefault(change.key(), Set.of()).stream()
          .anyMatch(
              part ->
                  !quantity(change.before(), part)
                      .equals(quantity(Optional.of(change.after()), part)))) {
        effects.put(change.key(), List.of(RowEffect.REQUEST_OUTDATED));
      }
    }
    return effects;
  }

  private static Optional<Quantity> quantity(Optional<BomDefinition> bill, String part) {
    return bill.stream()
        .flatMap(known -> known.components().stream())
        .filter(component -> component.partNumber().equals(part))
        .map(Component::quantity)
        .findFirst();
  }

  @Override
  public JsonObject image(BomDefinition bill) {
    return BomImage.of(bill);
  }

  @Override
  public BomDefinition record(JsonObject image) {
    return BomImage.read(image);
  }

  @Override
  public boolean keepsExternalIds() {
    return true;
  }

  @Override
  public List<String> audited() {
    return List.of("product", "active", "components", ExternalIdCells.SYSTEM, ExternalIdCells.ID);
  }

  @Override
  public AuditAction added() {
    return AuditAction.BOM_ADDED;
  }

  @Override
  public AuditAction replaced() {
    return AuditAction.BOM_REPLACED;
  }
}
