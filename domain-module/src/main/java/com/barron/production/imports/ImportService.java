package com.barron.production.imports;

import com.barron.production.audit.AuditLog;
import com.barron.production.imports.file.FileContent;
import com.barron.production.imports.file.FileRow;
import com.barron.production.imports.file.ImportFiles;
import com.barron.production.imports.subject.ImportTarget;
import com.barron.production.listing.Page;
import com.barron.production.listing.PageRequest;
import com.barron.production.people.PersonId;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Imports files, a part at a time: a transaction ends after seconds, so none holds all of a large
 * file. One file at a time on a node, so that those who talk to it are not kept waiting.
 */
@Singleton
class ImportService implements Imports {
  private static final Logger LOG = Logger.getLogger(ImportService.class);

  private final List<ImportTarget<?>> targets;
  private final ImportFiles files;
  private final ImportRepository imports;
  private final ImportRowRepository rows;
  private final ImportRun.Means means;
  private final AtomicBoolean isBusy = new AtomicBoolean();

  @Inject
  ImportService(
      @Any Instance<ImportTarget<?>> targets,
      ImportFiles files,
      ImportRepository imports,
      ImportRowRepository rows,
      ExternalKeyRepository externalKeys,
      ImportTransaction transaction,
      AuditLog auditLog,
      Clock clock) {
    this(
        targets.stream().toList(),
        files,
        imports,
        rows,
        externalKeys,
        transaction,
        auditLog,
        clock);
  }

  ImportService(
      List<ImportTarget<?>> targets,
      ImportFiles files,
      ImportRepository imports,
      ImportRowRepository rows,
      ExternalKeyRepository externalKeys,
      ImportTransaction transaction,
      AuditLog auditLog,
      Clock clock) {
    this.targets = targets;
    this.files = files;
    this.imports = imports;
    this.rows = rows;
    this.means =
        new ImportRun.Means(
            rows,
            new ImportOutcomes(rows, externalKeys, auditLog, clock),
            externalKeys,
            transaction,
            new ImportReversal(imports, rows, externalKeys, transaction, auditLog, clock));
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

  private <T> ImportView load(ImportRequest request, ImportTarget<T> target, List<FileRow> read) {
    long id = means.transaction().run(() -> imports.begin(request));
    ImportStatus status = new ImportRun<>(id, request, target, means).load(read);
    means
        .transaction()
        .run(
            () -> {
              imports.end(id, status);
              return id;
            });
    ImportView view = find(id).orElseThrow();
    LOG.infof(
        "import ended import=%d subject=%s status=%s counts=%s",
        id, view.subject(), status, view.counts());
    return view;
  }

  @Override
  public Optional<ImportView> find(long id) {
    return imports.find(id).map(view -> view.with(rows.refused(id)));
  }

  @Override
  public Page<ImportView> page(PageRequest request) {
    return imports.page(request);
  }

  @Override
  public Page<RowOutcome> rows(long id, PageRequest request) {
    return rows.page(id, request);
  }

  @Override
  public ReversalResult reverse(long id, PersonId by) {
    Optional<ImportView> view = imports.find(id);
    if (view.isEmpty()) {
      return new ReversalResult.Unknown();
    }
    return means
        .reversal()
        .reverse(view.get(), target(view.get().subject()), by)
        .<ReversalResult>map(refused -> refused)
        .orElseGet(() -> new ReversalResult.Reversed(find(id).orElseThrow()));
  }

  @Override
  public byte[] template(ImportSubject subject, ImportFormat format) {
    return files.template(format, target(subject).columns());
  }

  @Override
  public int deleteOld(int most) {
    int deleted = rows.deleteOld(DAYS_KEPT, most);
    return deleted + (deleted < most ? imports.deleteOld(DAYS_KEPT) : 0);
  }

  private ImportTarget<?> target(ImportSubject subject) {
    return targets.stream()
        .filter(target -> target.subject() == subject)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no import target for " + subject));
  }
}
