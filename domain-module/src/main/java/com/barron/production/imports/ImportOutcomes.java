package com.barron.production.imports;

import static java.util.stream.Collectors.toMap;

import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.digest.Sha256;
import com.barron.production.imports.ImportRowRepository.KeptRow;
import com.barron.production.imports.subject.ImportTarget;
import com.barron.production.people.PersonId;
import com.barron.production.reference.ExternalId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what became of rows, and what the audit says of it. Within the transaction of a part. */
@Dependent
class ImportOutcomes {
  private final ImportRowRepository rows;
  private final ExternalKeyRepository externalKeys;
  private final AuditLog auditLog;
  private final Clock clock;

  @Inject
  ImportOutcomes(
      ImportRowRepository rows,
      ExternalKeyRepository externalKeys,
      AuditLog auditLog,
      Clock clock) {
    this.rows = rows;
    this.externalKeys = externalKeys;
    this.auditLog = auditLog;
    this.clock = clock;
  }

  /** Outcomes of records that are as they were. */
  void keep(long id, List<RowOutcome> planned) {
    rows.add(id, planned.stream().map(each -> new KeptRow(each, Optional.empty(), "")).toList());
  }

  /** What is there is read again: its owner may have written it in a way of its own. */
  <T> void write(long id, PersonId by, ImportTarget<T> target, List<PlannedRecord<T>> outcome) {
    keepExternalKeys(target, outcome);
    List<PlannedRecord<T>> changed = outcome.stream().filter(PlannedRecord::isChange).toList();
    Map<String, JsonObject> images = changed.isEmpty() ? Map.of() : images(target, by, changed);
    if (!changed.isEmpty()) {
      auditLog.write(
          changed.stream().map(each -> entry(target, each, images.get(each.key()))).toList());
    }
    rows.add(
        id,
        outcome.stream()
            .map(
                each ->
                    new KeptRow(
                        each.outcome(),
                        each.is(RowAction.UPDATED) ? each.before() : Optional.empty(),
                        each.isChange() ? digest(images.get(each.key())) : ""))
            .toList());
  }

  private static <T> Map<String, JsonObject> images(
      ImportTarget<T> target, PersonId by, List<PlannedRecord<T>> changed) {
    List<String> keys = changed.stream().map(PlannedRecord::key).toList();
    return target.records(by).find(keys, false).entrySet().stream()
        .collect(toMap(Map.Entry::getKey, stored -> target.image(stored.getValue())));
  }

  private <T> void keepExternalKeys(ImportTarget<T> target, List<PlannedRecord<T>> outcome) {
    Map<String, ExternalId> told = new HashMap<>();
    outcome.stream()
        .filter(each -> !each.is(RowAction.REFUSED))
        .forEach(each -> each.external().ifPresent(id -> told.put(each.key(), id)));
    if (!told.isEmpty() && !target.keepsExternalIds()) {
      externalKeys.keep(target.subject(), told);
    }
  }

  private <T> AuditEntry entry(ImportTarget<T> target, PlannedRecord<T> changed, JsonObject image) {
    return ImportAudit.entry(
        clock.instant(),
        changed.is(RowAction.CREATED) ? target.added() : target.replaced(),
        target,
        changed.key(),
        changed.before(),
        image);
  }

  /** By which it is known whether a record is still as an import left it. */
  static String digest(JsonObject image) {
    return Sha256.of(image.toString()).hex();
  }
}
