package com.barron.production.imports.subject;

import static com.barron.production.json.Jsonp.JSON;
import static java.util.stream.Collectors.toMap;

import com.barron.production.audit.AuditAction;
import com.barron.production.bulk.BulkRecords;
import com.barron.production.imports.ImportSubject;
import com.barron.production.imports.RowCode;
import com.barron.production.imports.RowEffect;
import com.barron.production.imports.file.Column;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sop.bulk.SopDefinition;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Procedures: a row for each step, in order. */
@Dependent
class SopTarget implements ImportTarget<SopDefinition> {

  private static final Column<String> TITLE =
      Columns.of(
          "title",
          true,
          "What it is about, the same on each row.",
          CellTypes.text(100),
          "Change the filter of the coolant",
          "Change the filter of the coolant");
  private static final Column<Integer> STEP =
      Columns.of(
          "step",
          true,
          "1 for the first step, then 2 and so on.",
          CellTypes.whole(1, 999),
          "1",
          "2");
  private static final Column<String> STEP_TITLE =
      Columns.of(
          "stepTitle",
          true,
          "What is done in this step.",
          CellTypes.text(100),
          "Stop the pump and wait for a minute",
          "Put the new filter in and close the lid");
  private static final List<Column<?>> COLUMNS =
      List.of(
          Columns.numberOnEachRow(ReferenceKind.SOP, "SOP-901"),
          TITLE,
          STEP,
          STEP_TITLE,
          Columns.onEachRow(Columns.ACTIVE),
          Columns.onEachRow(Columns.EXTERNAL_SYSTEM),
          Columns.onEachRow(Columns.externalId("W-17")));

  private final BulkRecords<SopDefinition> sops;

  @Inject
  SopTarget(BulkRecords<SopDefinition> sops) {
    this.sops = sops;
  }

  @Override
  public ImportSubject subject() {
    return ImportSubject.SOPS;
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
  public SopDefinition read(RecordInput rows, String key, Optional<SopDefinition> before) {
    List<Integer> numbers = rows.all(STEP, 0);
    for (int i = 0; i < numbers.size(); i++) {
      if (numbers.get(i) != i + 1) {
        rows.refuse(STEP, RowCode.RANGE);
      }
    }
    return new SopDefinition(
        Reference.of(key),
        rows.get(TITLE, ""),
        rows.find(Columns.ACTIVE).orElse(true),
        Optional.empty(),
        rows.all(STEP_TITLE, ""),
        ExternalIdCells.in(rows, before.flatMap(SopDefinition::external)));
  }

  @Override
  public BulkRecords<SopDefinition> records(PersonId by) {
    return sops;
  }

  @Override
  public Map<String, List<RowEffect>> effects(List<Change<SopDefinition>> changes) {
    return changes.stream()
        .filter(
            change ->
                change
                    .before()
                    .filter(before -> !before.steps().equals(change.after().steps()))
                    .isPresent())
        .collect(toMap(Change::key, change -> List.of(RowEffect.REVISION_ADDED)));
  }

  @Override
  public JsonObject image(SopDefinition sop) {
    return ExternalIdCells.added(
            JSON.createObjectBuilder()
                .add("number", sop.number().toString())
                .add("title", sop.title())
                .add("active", sop.active())
                .add("steps", JSON.createArrayBuilder(sop.steps())),
            sop.external())
        .build();
  }

  @Override
  public SopDefinition record(JsonObject image) {
    return new SopDefinition(
        Reference.of(image.getString("number")),
        image.getString("title"),
        image.getBoolean("active"),
        Optional.empty(),
        image.getJsonArray("steps").getValuesAs(JsonString::getString),
        ExternalIdCells.of(image));
  }

  @Override
  public boolean keepsExternalIds() {
    return true;
  }

  @Override
  public List<String> audited() {
    return List.of("title", "active", "steps", ExternalIdCells.SYSTEM, ExternalIdCells.ID);
  }

  @Override
  public AuditAction added() {
    return AuditAction.SOP_ADDED;
  }

  @Override
  public AuditAction replaced() {
    return AuditAction.SOP_REPLACED;
  }
}
