package com.barron.production.retention;

/**
 * Which rows an owner deletes, and how old they get. Found by the container: what is deleted each
 * hour by {@link RetentionTimer}, the rest at night.
 */
public interface RetentionRule {
  /** What is deleted, in one word, for the log. */
  String name();

  /** Whether there are so many rows that they are deleted each hour, and not at night. */
  default boolean isHourly() {
    return false;
  }

  /**
   * Deletes one batch of what is old enough by the database's clock, in one commit. Rows that
   * somebody else has locked are left to them.
   *
   * @param most how many rows at the most
   * @return how many were deleted; fewer than the most when nothing more is old enough
   */
  int deleteBatch(int most);
}
