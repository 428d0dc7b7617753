package com.barron.whatsapp.retention;

import com.barron.production.retention.RetentionRule;
import com.barron.production.sql.Sql;

/** A rule that is one statement. */
public abstract class SqlRetentionRule implements RetentionRule {
  private final String name;
  private final int days;
  private final String delete;
  private final Sql sql;

  /**
   * A rule of this owner.
   *
   * @param days how old rows get
   * @param delete deletes a batch; its parameters are the days and the size of the batch
   */
  protected SqlRetentionRule(String name, int days, String delete, Sql sql) {
    this.name = name;
    this.days = days;
    this.delete = delete;
    this.sql = sql;
  }

  /** Deletes a batch of a table. @param since the column that says from when on a row is kept */
  protected static String batch(String table, String since) {
    return batch(table, since, "true");
  }

  /** The same of those rows that a condition names. */
  protected static String batch(String table, String since, String condition) {
    return """
           DELETE FROM $TABLE
            WHERE ctid = ANY (ARRAY(SELECT ctid FROM $TABLE
                                     WHERE $SINCE < now() - ? * interval '1 day' AND $CONDITION
                                     LIMIT ? FOR UPDATE SKIP LOCKED))
           """
        .replace("$TABLE", table)
        .replace("$SINCE", since)
        .replace("$CONDITION", condition);
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final int deleteBatch(int most) {
    return sql.write(delete, days, most);
  }
}
