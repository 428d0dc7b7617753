package com.barron.production.register;

import com.barron.production.bulk.BulkRecords;

/** Stores records one by one, with their audit, within the transaction of the caller. */
public interface RecordRegister {
  /** Adds a record that must not exist yet. */
  <T extends RegisteredRecord<T>> RegisterResult add(BulkRecords<T> records, T record);

  /** Replaces a record that exists. */
  <T extends RegisteredRecord<T>> RegisterResult replace(BulkRecords<T> records, T record);
}
