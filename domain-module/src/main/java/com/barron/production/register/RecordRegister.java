package com.barron.production.register;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditLog;
import com.barron.production.bulk.BulkRecords;
import com.barron.production.sql.Sql;
import java.time.Clock;

/**
 * The records of one kind, put in one by one, within the transaction of the caller. Their owner
 * produces it.
 *
 * @param <T> what is said of a record
 */
public interface RecordRegister<T extends RegisteredRecord<T>> {
  /** Adds a record that must not be there yet. */
  RegisterResult add(T record);

  /** Replaces what is said of a record that is there. */
  RegisterResult replace(T record);

  /** One that puts in a bulk of one. */
  static <T extends RegisteredRecord<T>> RecordRegister<T> of(
      BulkRecords<T> records, Actions actions, AuditLog auditLog, Clock clock, Sql sql) {
    return new BulkRegister<>(records, actions, auditLog, clock, sql);
  }

  /** What the audit calls it when a record is added, and when it is replaced. */
  record Actions(AuditAction added, AuditAction replaced) {}
}
