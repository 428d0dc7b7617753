package com.barron.production.bom.bulk;

import com.barron.production.bulk.BulkRecords;
import com.barron.production.sql.Sql;

/** Many bills on a database, for tests of the features that use them. */
public final class BomBulkFixture {
  private BomBulkFixture() {}

  public static BulkRecords<BomDefinition> bills(Sql sql) {
    return new BomBulk(sql);
  }

  public static OpenRequests requests(Sql sql) {
    return new BomBulk(sql);
  }
}
