package com.barron.production.attachments;

/**
 * How many files a record has.
 *
 * @param isWithdrawn whether the record was withdrawn, and so takes no more
 */
public record FileCount(int files, boolean isWithdrawn) {
  /** Whether no more files can be added, withdrawn or not. */
  public boolean isFull() {
    return files >= Attachments.MOST;
  }
}
