package com.barron.production.imports.subject;

import static com.barron.production.json.Jsonp.JSON;

import com.barron.production.audit.AuditAction;
import com.barron.production.bulk.BulkRecords;
import com.barron.production.imports.ImportSubject;
import com.barron.production.imports.file.Column;
import com.barron.production.maintenance.register.MachineDefinition;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** Machines. */
@Dependent
class MachineTarget implements ImportTarget<MachineDefinition> {

  private static final Column<String> NAME =
      Columns.required("name", "What people call it.", "Hydraulic Press 9", CellTypes.text(100));
  private static final Column<String> LINE =
      Columns.required("line", "The line that it stands in.", "Line D", CellTypes.text(100));

  private static final List<Column<?>> COLUMNS =
      List.of(
          Columns.number(ReferenceKind.MACHINE, "MACH-901"),
          NAME,
          LINE,
          Columns.ACTIVE,
          Columns.EXTERNAL_SYSTEM,
          Columns.externalId("P-09"));

  private final BulkRecords<MachineDefinition> machines;

  @Inject
  MachineTarget(BulkRecords<MachineDefinition> machines) {
    this.machines = machines;
  }

  @Override
  public ImportSubject subject() {
    return ImportSubject.MACHINES;
  }

  @Override
  public List<Column<?>> columns() {
    return COLUMNS;
  }

  @Override
  public MachineDefinition read(RecordInput rows, String key, Optional<MachineDefinition> before) {
    return new MachineDefinition(
        Reference.of(key),
        rows.get(NAME, ""),
        rows.get(LINE, ""),
        rows.find(Columns.ACTIVE).orElse(true));
  }

  @Override
  public BulkRecords<MachineDefinition> records(PersonId by) {
    return machines;
  }

  @Override
  public JsonObject image(MachineDefinition machine) {
    return JSON.createObjectBuilder()
        .add("number", machine.number().toString())
        .add("name", machine.name())
        .add("line", machine.line())
        .add("active", machine.active())
        .build();
  }

  @Override
  public MachineDefinition record(JsonObject image) {
    return new MachineDefinition(
        Reference.of(image.getString("number")),
        image.getString("name"),
        image.getString("line"),
        image.getBoolean("active"));
  }

  @Override
  public List<String> audited() {
    return List.of("name", "line", "active");
  }

  @Override
  public AuditAction added() {
    return AuditAction.MACHINE_ADDED;
  }

  @Override
  public AuditAction replaced() {
    return AuditAction.MACHINE_CHANGED;
  }
}
