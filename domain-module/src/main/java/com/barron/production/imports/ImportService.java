package com.barron.production.imports;

import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.CommandOrigin;
import com.barron.production.bulk.BulkRecords;
import com.barron.production.bulk.BulkRecords.Replacement;
import com.barron.production.digest.Sha256;
import com.barron.production.imports.ImportRepository.KeptRow;
import com.barron.production.imports.file.FileContent;
import com.barron.production.imports.file.FileRow;
import com.barron.production.imports.file.ImportFiles;
import com.barron.production.imports.subject.ImportTarget;
import com.barron.production.imports.subject.ImportTarget.ExternalKey;
import com.barron.production.listing.Page;
import com.barron.production.listing.PageRequest;
import com.barron.production.people.PersonId;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Imports files, a part at a time: a transaction ends after seconds, so none holds all of a large
 * file. One file at a time on a node, so that those who talk to it are not kept waiting.
 */
@Singleton
class ImportService implements Imports {
  private static final Logger LOG = Logger.getLogger(ImportService.class);

  /** How many records are one part. */
  static final int PART = 1_000;

  private final List<ImportTarget<?>> targets;
  private final ImportFiles files;
  private final ImportRepository imports;
  private final ExternalKeyRepository externalKeys;
  private final ImportTransaction transaction;
  private final ImportReversal reversal;
  private final AuditLog auditLog;
  private final Clock clock;
  private final AtomicBoolean isBusy = new AtomicBoolean();

  @Inject
  ImportService(
      @Any Instance<ImportTarget<?>> targets,
      ImportFiles files,
      ImportRepository imports,
      ExternalKeyRepository externalKeys,
      ImportTransaction transaction,
      AuditLog auditLog,
      Clock clock) {
    this(targets.stream().toList(), files, imports, externalKeys, transaction, auditLog, clock);
  }

  ImportService(
      List<ImportTarget<?>> targets,
      ImportFiles files,
      ImportRepository imports,
      ExternalKeyRepository externalKeys,
      ImportTransaction transaction,
      AuditLog auditLog,
      Clock clock) {
    this.targets = targets;
    this.files = files;
    this.imports = imports;
    this.externalKeys = externalKeys;
    this.transaction = transaction;
    this.reversal = new ImportReversal(imports, externalKeys, transaction, auditLog, clock);
    this.auditLog = auditLog;
    this.clock = clock;
  }

  @Override
  public ImportResult load(ImportRequest request) {
    if (!isBusy.compareAndSet(false, true)) {
      return new ImportResult.Busy();
    }
    try {
      ImportTarget<?> target = target(request.subject());
      FileContent content = files.read(request.format(), request.file(), target.columns());
      if (content instanceof FileContent.Unreadable unreadable) {
        LOG.infof(
            "import unreadable subject=%s problem=%s", request.subject(), unreadable.problem());
        return new ImportResult.Unreadable(
            unreadable.problem(), unreadable.row(), unreadable.field());
      }
      return new ImportResult.Done(load(request, target, ((FileContent.Rows) content).rows()));
    } finally {
      isBusy.set(false);
    }
  }

  private <T> ImportView load(ImportRequest request, ImportTarget<T> target, List<FileRow> rows) {
    long id = transaction.run(() -> imports.begin(request));
    List<List<List<FileRow>>> parts = parts(ImportPlanner.grouped(target, rows));
    ImportStatus status =
        origin(id, request.by())
            .call(
                () ->
                    request.dryRun()
                        ? tried(id, request, target, parts)
                        : done(id, request, target, parts));
    transaction.run(
        () -> {
          imports.end(id, status);
          return id;
        });
    ImportView view = imports.find(id).orElseThrow();
    LOG.infof(
        "import ended import=%d subject=%s status=%s counts=%s",
        id, view.subject(), status, view.counts());
    return view;
  }

  static CommandOrigin origin(long id, PersonId by) {
    return new CommandOrigin(CommandOrigin.Source.IMPORT, "IMPORT-" + id, Optional.of(by));
  }

  private <T> ImportStatus tried(
      long id, ImportRequest request, ImportTarget<T> target, List<List<List<FileRow>>> parts) {
    keep(id, planned(request, target, parts));
    return ImportStatus.TRIED;
  }

  private <T> ImportStatus done(
      long id, ImportRequest request, ImportTarget<T> target, List<List<List<FileRow>>> parts) {
    if (request.atomic()) {
      List<RowOutcome> planned = planned(request, target, parts);
      if (planned.stream().anyMatch(each -> each.action() == RowAction.REFUSED)) {
        keep(id, planned);
        return ImportStatus.REFUSED;
      }
    }
    ImportPlanner<T> planner = new ImportPlanner<>(target, externalKeys, request.by());
    for (List<List<FileRow>> part : parts) {
      List<PlannedRecord<T>> outcome = new ArrayList<>();
      try {
        transaction.run(() -> outcome.addAll(apply(id, request, target, planner.plan(part, true))));
      } catch (ImportAbortedException e) {
        return takenBack(id, request, target);
      }
    }
    return ImportStatus.APPLIED;
  }

  /** Somebody changed a record between the look at all rows and its turn. */
  private <T> ImportStatus takenBack(long id, ImportRequest request, ImportTarget<T> target) {
    reversal.takeBack(id, target, request.by());
    transaction.run(
        () -> {
          imports.forgetRows(id);
          return id;
        });
    keep(id, planned(request, target, parts(ImportPlanner.grouped(target, rows(request, target)))));
    return ImportStatus.REFUSED;
  }

  private List<FileRow> rows(ImportRequest request, ImportTarget<?> target) {
    return ((FileContent.Rows) files.read(request.format(), request.file(), target.columns()))
        .rows();
  }

  /** What would become of each record, and nothing else of it: there may be many. */
  private <T> List<RowOutcome> planned(
      ImportRequest request, ImportTarget<T> target, List<List<List<FileRow>>> parts) {
    ImportPlanner<T> planner = new ImportPlanner<>(target, externalKeys, request.by());
    List<RowOutcome> planned = new ArrayList<>();
    for (List<List<FileRow>> part : parts) {
      transaction.run(() -> planner.plan(part, false)).stream()
          .map(PlannedRecord::outcome)
          .forEach(planned::add);
    }
    return planned;
  }

  /** Outcomes of records that are as they were. */
  private void keep(long id, List<RowOutcome> planned) {
    for (List<RowOutcome> part : parts(planned)) {
      transaction.run(
          () -> {
            imports.add(
                id, part.stream().map(each -> new KeptRow(each, Optional.empty(), "")).toList());
            return id;
          });
    }
  }

  private <T> List<PlannedRecord<T>> apply(
      long id, ImportRequest request, ImportTarget<T> target, List<PlannedRecord<T>> planned) {
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
            : records.replace(
                updated.stream()
                    .map(each -> each.change().orElseThrow())
                    .map(change -> new Replacement<>(change.before().orElseThrow(), change.after()))
                    .toList());
    List<PlannedRecord<T>> outcome =
        planned.stream().map(each -> after(each, missed, kept)).toList();
    if (request.atomic() && outcome.stream().anyMatch(each -> each.is(RowAction.REFUSED))) {
      throw new ImportAbortedException();
    }
    keepExternalKeys(target, outcome);
    write(id, request, target, outcome);
    return outcome;
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

  private <T> void keepExternalKeys(ImportTarget<T> target, List<PlannedRecord<T>> outcome) {
    Map<String, ExternalKey> told = new HashMap<>();
    outcome.stream()
        .filter(each -> !each.is(RowAction.REFUSED) && each.external().isPresent())
        .forEach(each -> told.put(each.key(), each.external().get()));
    if (!told.isEmpty() && target.holders(List.of()).isEmpty()) {
      externalKeys.keep(target.subject(), told);
    }
  }

  /** What is there is read again: its owner may have written it in a way of its own. */
  private <T> void write(
      long id, ImportRequest request, ImportTarget<T> target, List<PlannedRecord<T>> outcome) {
    List<PlannedRecord<T>> changed =
        outcome.stream()
            .filter(each -> each.is(RowAction.CREATED) || each.is(RowAction.UPDATED))
            .toList();
    Map<String, T> stored =
        changed.isEmpty()
            ? Map.of()
            : target
                .records(request.by())
                .find(changed.stream().map(PlannedRecord::key).toList(), false);
    Map<String, JsonObject> images = new HashMap<>();
    stored.forEach((key, record) -> images.put(key, target.image(record)));
    if (!changed.isEmpty()) {
      auditLog.write(
          changed.stream().map(each -> entry(target, each, images.get(each.key()))).toList());
    }
    imports.add(
        id,
        outcome.stream()
            .map(
                each ->
                    new KeptRow(
                        each.outcome(),
                        each.is(RowAction.UPDATED) ? each.before() : Optional.empty(),
                        digest(each, images)))
            .toList());
  }

  private static String digest(PlannedRecord<?> each, Map<String, JsonObject> images) {
    return each.is(RowAction.CREATED) || each.is(RowAction.UPDATED)
        ? digest(images.get(each.key()))
        : "";
  }

  static String digest(JsonObject image) {
    return Sha256.of(image.toString()).hex();
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

  @Override
  public Optional<ImportView> find(long id) {
    return imports.find(id);
  }

  @Override
  public Page<ImportView> page(PageRequest request) {
    return imports.page(request);
  }

  @Override
  public Page<RowOutcome> rows(long id, PageRequest request) {
    return imports.rows(id, request);
  }

  @Override
  public ReversalResult reverse(long id, PersonId by) {
    Optional<ImportView> view = imports.find(id);
    return view.isEmpty()
        ? new ReversalResult.Unknown()
        : reversal.reverse(view.get(), target(view.get().subject()), by);
  }

  @Override
  public byte[] template(ImportSubject subject, ImportFormat format) {
    return files.template(format, target(subject).columns());
  }

  @Override
  public int deleteOld(int most) {
    return imports.deleteOld(DAYS_KEPT, most);
  }

  private ImportTarget<?> target(ImportSubject subject) {
    return targets.stream()
        .filter(target -> target.subject() == subject)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nothing imports " + subject));
  }
}
