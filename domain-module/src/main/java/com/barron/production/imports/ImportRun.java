package com.barron.production.imports;

import com.barron.production.audit.CommandOrigin;
import com.barron.production.bulk.BulkRecords;
import com.barron.production.bulk.BulkRecords.Replacement;
import com.barron.production.imports.file.FileRow;
import com.barron.production.imports.subject.ImportTarget;
import com.barron.production.imports.subject.ImportTarget.Change;
import com.barron.production.people.PersonId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One import: its records compared with what is there, then done, part by part. */
final class ImportRun<T> {
  /** How many records are one part. */
  static final int PART = 1_000;

  private final long id;
  private final ImportRequest request;
  private final ImportTarget<T> target;
  private final Means means;

  /** What every import works with. */
  record Means(
      ImportRowRepository rows,
      ImportOutcomes outcomes,
      ExternalKeyRepository externalKeys,
      ImportTransaction transaction,
      ImportReversal reversal) {}

  ImportRun(long id, ImportRequest request, ImportTarget<T> target, Means means) {
    this.id = id;
    this.request = request;
    this.target = target;
    this.means = means;
  }

  static CommandOrigin origin(long id, PersonId by) {
    return new CommandOrigin(CommandOrigin.Source.IMPORT, "IMPORT-" + id, Optional.of(by));
  }

  /** How it ended. */
  ImportStatus load(List<FileRow> rows) {
    List<List<List<FileRow>>> parts = parts(ImportPlanner.grouped(target, rows));
    return origin(id, request.by()).call(() -> request.dryRun() ? tried(parts) : done(parts));
  }

  private ImportStatus tried(List<List<List<FileRow>>> parts) {
    keep(planned(parts));
    return ImportStatus.TRIED;
  }

  private ImportStatus done(List<List<List<FileRow>>> parts) {
    if (request.atomic()) {
      List<RowOutcome> planned = planned(parts);
      if (planned.stream().anyMatch(each -> each.action() == RowAction.REFUSED)) {
        keep(planned);
        return ImportStatus.REFUSED;
      }
    }
    ImportPlanner<T> planner = planner();
    for (List<List<FileRow>> part : parts) {
      try {
        means.transaction().run(() -> apply(planner.plan(part, true)));
      } catch (ImportAbortedException e) {
        return takenBack(parts);
      }
    }
    return ImportStatus.APPLIED;
  }

  /** Somebody changed a record between the look at all rows and its turn. */
  private ImportStatus takenBack(List<List<List<FileRow>>> parts) {
    means.reversal().takeBack(id, target, request.by());
    means
        .transaction()
        .run(
            () -> {
              means.rows().forget(id);
              return id;
            });
    keep(planned(parts));
    return ImportStatus.REFUSED;
  }

  private ImportPlanner<T> planner() {
    return new ImportPlanner<>(target, means.externalKeys(), request.by());
  }

  /** Only what would become of each record: there may be many. */
  private List<RowOutcome> planned(List<List<List<FileRow>>> parts) {
    ImportPlanner<T> planner = planner();
    List<RowOutcome> planned = new ArrayList<>();
    for (List<List<FileRow>> part : parts) {
      means.transaction().run(() -> planner.plan(part, false)).stream()
          .map(PlannedRecord::outcome)
          .forEach(planned::add);
    }
    return planned;
  }

  private void keep(List<RowOutcome> planned) {
    for (List<RowOutcome> part : parts(planned)) {
      means
          .transaction()
          .run(
              () -> {
                means.outcomes().keep(id, part);
                return id;
              });
    }
  }

  private List<PlannedRecord<T>> apply(List<PlannedRecord<T>> planned) {
    BulkRecords<T> records = target.records(request.by());
    List<PlannedRecord<T>> created = with(RowAction.CREATED, planned);
    List<PlannedRecord<T>> updated = with(RowAction.UPDATED, planned);
    Set<String> missed = new HashSet<>();
    if (!created.isEmpty()) {
      created.forEach(each -> missed.add(each.key()));
      missed.removeAll(records.add(created.stream().map(PlannedRecord::after).toList()));
    }
    Set<String> kept =
        updated.isEmpty()
            ? Set.of()
            : records.replace(updated.stream().map(ImportRun::replacement).toList());
    List<PlannedRecord<T>> outcome =
        planned.stream().map(each -> after(each, missed, kept)).toList();
    if (request.atomic() && outcome.stream().anyMatch(each -> each.is(RowAction.REFUSED))) {
      throw new ImportAbortedException();
    }
    means.outcomes().write(id, request.by(), target, outcome);
    return outcome;
  }

  private static <T> Replacement<T> replacement(PlannedRecord<T> updated) {
    Change<T> change = updated.change().orElseThrow();
    return new Replacement<>(change.before().orElseThrow(), change.after());
  }

  private static <T> PlannedRecord<T> after(
      PlannedRecord<T> planned, Set<String> missed, Set<String> kept) {
    if (planned.is(RowAction.CREATED) && missed.contains(planned.key())) {
      return planned.refused(Optional.empty(), RowCode.CHANGED_MEANWHILE);
    }
    return planned.is(RowAction.UPDATED) && kept.contains(planned.key())
        ? planned.refused(Optional.empty(), RowCode.NOT_NOW)
        : planned;
  }

  private static <T> List<PlannedRecord<T>> with(RowAction action, List<PlannedRecord<T>> planned) {
    return planned.stream().filter(each -> each.is(action)).toList();
  }

  private static <E> List<List<E>> parts(List<E> all) {
    List<List<E>> parts = new ArrayList<>();
    for (int i = 0; i < all.size(); i += PART) {
      parts.add(all.subList(i, Math.min(all.size(), i + PART)));
    }
    return parts;
  }
}
