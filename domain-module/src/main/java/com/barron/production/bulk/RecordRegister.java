package com.barron.production.bulk;

import com.barron.production.sql.Sql;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The records of one kind, put in one by one, within the transaction of the caller. Their owner
 * produces it.
 *
 * @param <T> what is said of a record
 */
public interface RecordRegister<T extends RegisteredRecord> {
  /** Adds a record that must not be there yet. */
  RegisterResult add(T record);

  /** Replaces what is said of a record that is there. */
  RegisterResult replace(T record);

  /**
   * One that puts in a bulk of one.
   *
   * @param audit is told what was there, if anything, and what is there since
   */
  static <T extends RegisteredRecord> RecordRegister<T> of(
      BulkRecords<T> records, BiConsumer<Optional<T>, T> audit, Sql sql) {
    return new BulkRegister<>(records, audit, sql);
  }
}
