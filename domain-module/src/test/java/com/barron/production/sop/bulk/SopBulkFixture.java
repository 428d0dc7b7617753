package com.barron.production.sop.bulk;

import com.barron.production.bulk.BulkRecords;
import com.barron.production.sql.Sql;

/** Many procedures on a database, for tests of the features that use them. */
public final class SopBulkFixture {
  private SopBulkFixture() {}

  public static BulkRecords<SopDefinition> sops(Sql sql) {
    return new SopBulk(sql);
  }
}
