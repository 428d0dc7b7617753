package com.barron.whatsapp.retention;

import com.barron.production.sql.Sql;

/**
 * What no statement of an owner may leave behind, as a view of the owner's that is empty then. Not
 * a constraint, because a table's constraints are compiled anew by each statement that writes it.
 * {@link InvariantCheck} finds all beans of this type.
 */
public abstract class InvariantRule {
  private final String name;
  private final String count;
  private final Sql sql;

  /**
   * A rule of this owner.
   *
   * @param name of what is looked through, in one word, for the log
   * @param count a query of one number
   */
  protected InvariantRule(String name, String count, Sql sql) {
    this.name = name;
    this.count = count;
    this.sql = sql;
  }

  final String name() {
    return name;
  }

  /** How many rows are as none may be. */
  final long violations() {
    return sql.one(count, row -> row.getLong(1));
  }
}
