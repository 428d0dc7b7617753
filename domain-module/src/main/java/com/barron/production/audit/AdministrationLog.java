package com.barron.production.audit;

import com.barron.production.people.PersonId;

/**
 * The same log, for what is done to keys and webhooks: they have numbers, and are no records of the
 * floor.
 */
@FunctionalInterface
public interface AdministrationLog {
  /**
   * Adds an entry in the caller's transaction.
   *
   * @param act a word in capitals, such as {@code KEY_REVOKED}
   * @param subject its number, such as {@code KEY-7}
   */
  void write(PersonId by, String act, String subject, Changes changes);
}
