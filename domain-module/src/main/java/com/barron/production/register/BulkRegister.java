package com.barron.production.register;

import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.bulk.BulkRecords;
import com.barron.production.bulk.BulkRecords.Replacement;
import com.barron.production.reference.ExternalId;
import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Stores each record as a bulk of one. */
@Dependent
class BulkRegister implements RecordRegister {
  private static final Logger LOG = Logger.getLogger(BulkRegister.class);

  private static final String TAKE_TURNS =
      "select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))";

  private final AuditLog auditLog;
  private final Clock clock;
  private final Sql sql;

  @Inject
  BulkRegister(AuditLog auditLog, Clock clock, Sql sql) {
    this.auditLog = auditLog;
    this.clock = clock;
    this.sql = sql;
  }

  @Override
  public <T extends RegisteredRecord<T>> RegisterResult add(BulkRecords<T> records, T record) {
    return taken(records, record).orElseGet(() -> added(records, record));
  }

  private <T extends RegisteredRecord<T>> RegisterResult added(BulkRecords<T> records, T record) {
    return records.add(List.of(record)).isEmpty()
        ? new RegisterResult.Exists()
        : stored(records, record, Optional.empty());
  }

  @Override
  public <T extends RegisteredRecord<T>> RegisterResult replace(BulkRecords<T> records, T record) {
    return taken(records, record)
        .orElseGet(
            () ->
                find(records, record, true)
                    .map(before -> replaced(records, before, record))
                    .orElseGet(RegisterResult.Unknown::new));
  }

  private <T extends RegisteredRecord<T>> RegisterResult replaced(
      BulkRecords<T> records, T before, T record) {
    return records.replace(List.of(new Replacement<>(before, record))).isEmpty()
        ? stored(records, record, Optional.of(before))
        : new RegisterResult.NotAllowed();
  }

  private static <T extends RegisteredRecord<T>> Optional<T> find(
      BulkRecords<T> records, T record, boolean lock) {
    String key = record.number().toString();
    return Optional.ofNullable(records.find(List.of(key), lock).get(key));
  }

  /** Those who use the same id of another system take turns. */
  private <T extends RegisteredRecord<T>> Optional<RegisterResult> taken(
      BulkRecords<T> records, T record) {
    return record
        .external()
        .flatMap(id -> holder(records, record.number(), id))
        .filter(holder -> !holder.equals(record.number()))
        .map(RegisterResult.ExternalIdTaken::new);
  }

  private Optional<Reference> holder(BulkRecords<?> records, Reference number, ExternalId id) {
    String kind = number.kind().name().toLowerCase(Locale.ROOT);
    sql.read(TAKE_TURNS, row -> 1, kind + " " + id.system() + " " + id.id());
    return Optional.ofNullable(records.holders(List.of(id)).get(id)).map(Reference::of);
  }

  /** What is there is read again: its owner may have written it in a way of its own. */
  private <T extends RegisteredRecord<T>> RegisterResult stored(
      BulkRecords<T> records, T record, Optional<T> before) {
    boolean isNew = before.isEmpty();
    T after = find(records, record, false).orElseThrow();
    auditLog.write(
        AuditEntry.of(clock.instant(), after.audited(isNew), after.number())
            .changing(after.since(before)));
    LOG.infof("record stored record=%s new=%b", record.number(), isNew);
    return new RegisterResult.Stored();
  }
}
