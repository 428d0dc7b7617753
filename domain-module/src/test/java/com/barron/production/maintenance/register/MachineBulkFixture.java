package com.barron.production.maintenance.register;

import com.barron.production.bulk.BulkRecords;
import com.barron.production.sql.Sql;

/** Many machines on a database, for tests of the features that use them. */
public final class MachineBulkFixture {
  private MachineBulkFixture() {}

  public static BulkRecords<MachineDefinition> machines(Sql sql) {
    return new MachineBulk(sql);
  }
}
