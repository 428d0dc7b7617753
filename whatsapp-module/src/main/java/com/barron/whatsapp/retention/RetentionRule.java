package com.barron.whatsapp.retention;

/**
 * Which rows an owner deletes, and how old they get. {@link Retention} finds all beans of this
 * type.
 */
public interface RetentionRule {
  /** What is deleted, in one word, for the log. */
  String name();

  /**
   * Deletes one batch of what is old enough by the database's clock, in one commit. Rows that
   * somebody else has locked are left to them.
   *
   * @param most how many rows at the most
   * @return how many were deleted; fewer than the most when nothing more is old enough
   */
  int deleteBatch(int most);
}
