package com.barron.production.integration;

import com.barron.production.retention.RetentionRule;
import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Deletes answers of calls that nobody asks for again. */
@Singleton
class IdempotentCallRetention implements RetentionRule {
  private static final String DELETE =
      """
      delete from integration_call
      where ctid = any (array(
        select c.ctid from integration_call c
        where c.answered_at < now() - ? * interval '1 millisecond'
        limit ? for update skip locked))
      """;

  private final Sql sql;

  @Inject
  IdempotentCallRetention(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String name() {
    return "calls";
  }

  @Override
  public boolean isHourly() {
    return true;
  }

  @Override
  public int deleteBatch(int most) {
    return sql.write(DELETE, IdempotentCalls.KEPT.toMillis(), most);
  }
}
