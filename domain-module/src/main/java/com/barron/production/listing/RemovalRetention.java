package com.barron.production.listing;

import com.barron.production.retention.RetentionRule;
import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** What was removed a year ago: whoever follows changes from before then begins anew. */
@Singleton
class RemovalRetention implements RetentionRule {
  private static final String DELETE =
      """
      delete from removed_record
       where id = any(array(select id from removed_record
                             where removed_at < now() - interval '366 days'
                             order by id limit ? for update skip locked))
      """;

  private final Sql sql;

  @Inject
  RemovalRetention(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String name() {
    return "removals";
  }

  @Override
  public int deleteBatch(int most) {
    return sql.write(DELETE, most);
  }
}
