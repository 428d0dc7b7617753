package com.barron.production.sop.bulk;

import com.barron.production.audit.AuditLog;
import com.barron.production.bulk.BulkRecords;
import com.barron.production.bulk.RecordRegister;
import com.barron.production.sql.Sql;
import java.time.Clock;

/** Many procedures on a database, for tests of the features that use them. */
public final class SopBulkFixture {
  private SopBulkFixture() {}

  public static BulkRecords<SopPlan> sops(Sql sql) {
    return new SopBulk(sql);
  }

  public static RecordRegister<SopPlan> register(Sql sql, AuditLog auditLog, Clock clock) {
    return SopRegister.sops(new SopBulk(sql), auditLog, clock, sql);
  }
}
