package com.barron.production.bulk;

import com.barron.production.bulk.BulkRecords.Replacement;
import com.barron.production.reference.ExternalId;
import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/** Puts in a bulk of one. */
final class BulkRegister<T extends RegisteredRecord> implements RecordRegister<T> {
  private static final Logger LOG = Logger.getLogger(BulkRegister.class);

  private static final String TAKE_TURNS =
      "select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))";

  private final BulkRecords<T> records;
  private final BiConsumer<Optional<T>, T> audit;
  private final Sql sql;

  BulkRegister(BulkRecords<T> records, BiConsumer<Optional<T>, T> audit, Sql sql) {
    this.records = records;
    this.audit = audit;
    this.sql = sql;
  }

  @Override
  public RegisterResult add(T record) {
    return taken(record).orElseGet(() -> added(record));
  }

  private RegisterResult added(T record) {
    return records.add(List.of(record)).isEmpty()
        ? new RegisterResult.Exists()
        : stored(record, Optional.empty());
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
        ? stored(record, Optional.of(before))
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
  private RegisterResult stored(T record, Optional<T> before) {
    audit.accept(before, find(record, false).orElseThrow());
    LOG.infof("record put in record=%s new=%b", record.number(), before.isEmpty());
    return new RegisterResult.Stored();
  }
}
