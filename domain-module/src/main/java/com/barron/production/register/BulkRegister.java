package com.barron.production.register;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.bulk.BulkRecords;
import com.barron.production.bulk.BulkRecords.Replacement;
import com.barron.production.reference.ExternalId;
import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Puts in a bulk of one. */
final class BulkRegister<T extends RegisteredRecord<T>> implements RecordRegister<T> {
  private static final Logger LOG = Logger.getLogger(BulkRegister.class);

  private static final String TAKE_TURNS =
      "select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))";

  private final BulkRecords<T> records;
  private final Actions actions;
  private final AuditLog auditLog;
  private final Clock clock;
  private final Sql sql;

  BulkRegister(BulkRecords<T> records, Actions actions, AuditLog auditLog, Clock clock, Sql sql) {
    this.records = records;
    this.actions = actions;
    this.auditLog = auditLog;
    this.clock = clock;
    this.sql = sql;
  }

  @Override
  public RegisterResult add(T record) {
    return taken(record).orElseGet(() -> added(record));
  }

  private RegisterResult added(T record) {
    return records.add(List.of(record)).isEmpty()
        ? new RegisterResult.Exists()
        : stored(actions.added(), record, Optional.empty());
  }

  @Override
  public RegisterResult replace(T record) {
    return taken(record)
        .orElseGet(
            () ->
                find(record, true)
                    .map(before -> replaced(before, record))
                    .orElseGet(RegisterResult.Unknown::new));
  }

  private RegisterResult replaced(T before, T record) {
    return records.replace(List.of(new Replacement<>(before, record))).isEmpty()
        ? stored(actions.replaced(), record, Optional.of(before))
        : new RegisterResult.NotAllowed();
  }

  private Optional<T> find(T record, boolean lock) {
    String key = record.number().toString();
    return Optional.ofNullable(records.find(List.of(key), lock).get(key));
  }

  /** Those who use the same id of another system take turns. */
  private Optional<RegisterResult> taken(T record) {
    return record
        .external()
        .flatMap(id -> holder(record, id))
        .filter(holder -> !holder.equals(record.number()))
        .map(RegisterResult.ExternalIdTaken::new);
  }

  private Optional<Reference> holder(T record, ExternalId id) {
    String kind = record.number().kind().name().toLowerCase(Locale.ROOT);
    sql.read(TAKE_TURNS, row -> 1, kind + " " + id.system() + " " + id.id());
    return Optional.ofNullable(records.holders(List.of(id)).get(id)).map(Reference::of);
  }

  /** What is there is read again: its owner may have written it in a way of its own. */
  private RegisterResult stored(AuditAction action, T record, Optional<T> before) {
    T after = find(record, false).orElseThrow();
    auditLog.write(
        AuditEntry.of(clock.instant(), action, record.number()).changing(after.since(before)));
    LOG.infof("record put in record=%s action=%s", record.number(), action);
    return new RegisterResult.Stored();
  }
}
