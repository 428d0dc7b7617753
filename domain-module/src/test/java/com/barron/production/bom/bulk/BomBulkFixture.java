package com.barron.production.bom.bulk;

import com.barron.production.audit.AuditLog;
import com.barron.production.bulk.BulkRecords;
import com.barron.production.bulk.RecordRegister;
import com.barron.production.sql.Sql;
import java.time.Clock;

/** Many bills on a database, for tests of the features that use them. */
public final class BomBulkFixture {
  private BomBulkFixture() {}

  public static BulkRecords<BomPlan> bills(Sql sql) {
    return new BomBulk(sql);
  }

  public static OpenRequests requests(Sql sql) {
    return new BomBulk(sql);
  }

  public static RecordRegister<BomPlan> register(Sql sql, AuditLog auditLog, Clock clock) {
    return BomRegister.boms(new BomBulk(sql), auditLog, clock, sql);
  }
}
