package com.barron.production.imports.subject;

import com.barron.production.audit.AuditAction;
import com.barron.production.bulk.BulkRecords;
import com.barron.production.imports.ImportSubject;
import com.barron.production.imports.RowEffect;
import com.barron.production.imports.file.Column;
import com.barron.production.imports.file.FileRow.Fault;
import com.barron.production.people.PersonId;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One kind of records that can be imported. Found by the container.
 *
 * @param <T> what is said of a record
 */
public interface ImportTarget<T> {
  ImportSubject subject();

  /** In the order of the template; the first is that of the record's number. */
  List<Column<?>> columns();

  /** Whether a record has several rows, one below the other, that name it alike. */
  default boolean hasSeveralRows() {
    return false;
  }

  /**
   * The record of some rows; what is wrong is noted in them.
   *
   * @param before what is there
   */
  T read(RecordInput rows, String key, Optional<T> before);

  /** The records as they are stored, for whoever imports. */
  BulkRecords<T> records(PersonId by);

  /** Keys for records that come without one; none, where the file has to give them. */
  default List<String> newKeys(int many) {
    return List.of();
  }

  /** The objections to changes that are valid by themselves, by the keys of their records. */
  default Map<String, Fault> objections(List<Change<T>> changes, PersonId by) {
    return Map.of();
  }

  /** What follows from changes, by the keys of their records. */
  default Map<String, List<RowEffect>> effects(List<Change<T>> changes) {
    return Map.of();
  }

  /** All that is said of a record; equal images say the same. */
  JsonObject image(T record);

  /** What an image says. */
  T record(JsonObject image);

  /** Whether the records themselves keep what another system calls them; else the import does. */
  default boolean keepsExternalIds() {
    return false;
  }

  /** The properties of an image that the audit tells. People stand in it by their keys alone. */
  List<String> audited();

  /** What the audit calls it when a record is added, and when it is replaced. */
  AuditAction added();

  AuditAction replaced();

  /** A record as it is, if it is there, and as it is to be. */
  record Change<T>(String key, Optional<T> before, T after) {}
}
