package com.barron.production.imports;

import com.barron.production.listing.Page;
import com.barron.production.listing.PageRequest;
import com.barron.production.people.PersonId;
import java.util.Optional;

/**
 * Imports of master data. Records are found by their number, or by what another system calls them;
 * a file that comes again changes nothing. Nothing is deleted: what is not active is not used.
 */
public interface Imports {
  /** The most rows that a file can have below its header. */
  int MOST_ROWS = 100_000;

  /** The most bytes of a file. */
  int LARGEST_FILE = 16 * 1024 * 1024;

  /** The most bytes that a file can unpack to. */
  int LARGEST_CONTENT = 128 * 1024 * 1024;

  /** How many days an import can be taken back, and read. */
  int DAYS_KEPT = 90;

  /**
   * Imports a file, or says what would become of it. Works on some rows at a time, each part in a
   * transaction of its own; with {@code atomic}, all rows are looked at before the first is done,
   * and what was done is taken back when one is refused all the same.
   */
  ImportResult load(ImportRequest request);

  Optional<ImportView> find(long id);

  /** All imports, the newest first. The criterion {@code subject} narrows them down. */
  Page<ImportView> page(PageRequest request);

  /** The rows of an import, in order. The criterion {@code action} narrows them down. */
  Page<RowOutcome> rows(long id, PageRequest request);

  /** Takes an import back as a whole, as long as nothing depends on it. */
  ReversalResult reverse(long id, PersonId by);

  /** A file with the columns and a row as an example, to be filled. */
  byte[] template(ImportSubject subject, ImportFormat format);

  /** Deletes imports that are old, with what was before them. @return how many rows */
  int deleteOld(int most);
}
