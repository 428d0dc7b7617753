package com.barron.production.imports;

import static java.util.stream.Collectors.toMap;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.bulk.BulkRecords;
import com.barron.production.bulk.BulkRecords.Replacement;
import com.barron.production.imports.ImportRowRepository.DoneRow;
import com.barron.production.imports.ReversalResult.Reason;
import com.barron.production.imports.subject.ImportTarget;
import com.barron.production.people.PersonId;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Reverses an import: all of its records are checked first, then each part is reversed in a
 * transaction of its own, the last one first.
 */
final class ImportReversal {
  private static final Logger LOG = Logger.getLogger(ImportReversal.class);

  /** An import that runs for longer was broken off with its node. */
  private static final Duration BROKEN_OFF = Duration.ofHours(1);

  private final ImportRepository imports;
  private final ImportRowRepository rows;
  private final ExternalKeyRepository externalKeys;
  private final ImportTransaction transaction;
  private final AuditLog auditLog;
  private final Clock clock;

  ImportReversal(
      ImportRepository imports,
      ImportRowRepository rows,
      ExternalKeyRepository externalKeys,
      ImportTransaction transaction,
      AuditLog auditLog,
      Clock clock) {
    this.imports = imports;
    this.rows = rows;
    this.externalKeys = externalKeys;
    this.transaction = transaction;
    this.auditLog = auditLog;
    this.clock = clock;
  }

  /** What prevents the reversal; empty when nothing does. */
  <T> Optional<ReversalResult.Refused> reverse(
      ImportView view, ImportTarget<T> target, PersonId by) {
    if (!canBeReversed(view)) {
      return Optional.of(new ReversalResult.Refused(Reason.NOTHING_TO_REVERSE, Optional.empty()));
    }
    Optional<ReversalResult.Refused> objection =
        walk(view.id(), part -> transaction.run(() -> objection(target, part, by, false)));
    if (objection.isPresent()) {
      return objection;
    }
    Optional<ReversalResult.Refused> meanwhile = takeBack(view.id(), target, by);
    if (meanwhile.isPresent()) {
      return meanwhile;
    }
    transaction.run(
        () -> {
          imports.reversed(view.id(), by);
          return view;
        });
    LOG.infof("import reversed import=%d by=%d", view.id(), by.value());
    return Optional.empty();
  }

  private boolean canBeReversed(ImportView view) {
    Instant broken = clock.instant().minus(BROKEN_OFF);
    return view.status() == ImportStatus.APPLIED
        || view.status() == ImportStatus.RUNNING && view.startedAt().isBefore(broken);
  }

  /** Reverses what was done, until something prevents it. */
  <T> Optional<ReversalResult.Refused> takeBack(long id, ImportTarget<T> target, PersonId by) {
    return ImportRun.origin(id, by)
        .call(
            () ->
                walk(
                    id,
                    part ->
                        transaction.run(
                            () -> {
                              Optional<ReversalResult.Refused> objection =
                                  objection(target, part, by, true);
                              if (objection.isEmpty()) {
                                undo(id, target, part, by);
                              }
                              return objection;
                            })));
  }

  private Optional<ReversalResult.Refused> walk(
      long id, Function<List<DoneRow>, Optional<ReversalResult.Refused>> step) {
    int before = Integer.MAX_VALUE;
    List<DoneRow> part = rows.done(id, before, ImportRun.PART);
    while (!part.isEmpty()) {
      Optional<ReversalResult.Refused> objection = step.apply(part);
      if (objection.isPresent()) {
        return objection;
      }
      before = part.get(part.size() - 1).row();
      part = rows.done(id, before, ImportRun.PART);
    }
    return Optional.empty();
  }

  private <T> Optional<ReversalResult.Refused> objection(
      ImportTarget<T> target, List<DoneRow> part, PersonId by, boolean lock) {
    BulkRecords<T> records = target.records(by);
    Map<String, T> stored = records.find(keys(part), lock);
    Set<String> used = records.used(keys(with(RowAction.CREATED, part)));
    for (DoneRow row : part) {
      Optional<Reason> reason =
          reason(row, Optional.ofNullable(stored.get(row.record())).map(target::image), used);
      if (reason.isPresent()) {
        return Optional.of(new ReversalResult.Refused(reason.get(), Optional.of(row.record())));
      }
    }
    return Optional.empty();
  }

  private static Optional<Reason> reason(
      DoneRow row, Optional<JsonObject> image, Set<String> used) {
    if (row.effects().contains(RowEffect.CLOCK_ENDS)
        || row.effects().contains(RowEffect.RIGHTS_END)) {
      return Optional.of(Reason.FINAL);
    }
    if (image.filter(it -> ImportOutcomes.digest(it).equals(row.after())).isEmpty()) {
      return Optional.of(Reason.CHANGED_SINCE);
    }
    if (row.action() == RowAction.UPDATED && row.before().isEmpty()) {
      return Optional.of(Reason.TOO_OLD);
    }
    return used.contains(row.record()) ? Optional.of(Reason.IN_USE) : Optional.empty();
  }

  private <T> void undo(long id, ImportTarget<T> target, List<DoneRow> part, PersonId by) {
    BulkRecords<T> records = target.records(by);
    List<DoneRow> created = with(RowAction.CREATED, part);
    List<DoneRow> updated = with(RowAction.UPDATED, part);
    List<AuditEntry> entries = new ArrayList<>();
    if (!updated.isEmpty()) {
      Map<String, T> stored = records.find(keys(updated), true);
      records.replace(
          updated.stream()
              .map(
                  row ->
                      new Replacement<>(
                          stored.get(row.record()), target.record(row.before().orElseThrow())))
              .toList());
      Map<String, JsonObject> now =
          stored.entrySet().stream()
              .collect(toMap(Map.Entry::getKey, entry -> target.image(entry.getValue())));
      updated.forEach(
          row ->
              entries.add(
                  ImportAudit.entry(
                      clock.instant(),
                      AuditAction.RECORD_RESTORED,
                      target,
                      row.record(),
                      Optional.ofNullable(now.get(row.record())),
                      row.before().orElseThrow())));
    }
    if (!created.isEmpty()) {
      records.remove(keys(created));
      if (!target.keepsExternalIds()) {
        externalKeys.forget(target.subject(), keys(created));
      }
      created.forEach(
          row ->
              entries.add(
                  ImportAudit.about(
                      clock.instant(), AuditAction.RECORD_REMOVED, target, row.record())));
    }
    auditLog.write(entries);
    rows.takeBack(id, part);
  }

  private static List<DoneRow> with(RowAction action, List<DoneRow> part) {
    return part.stream().filter(row -> row.action() == action).toList();
  }

  private static List<String> keys(List<DoneRow> rows) {
    return rows.stream().map(DoneRow::record).toList();
  }
}
