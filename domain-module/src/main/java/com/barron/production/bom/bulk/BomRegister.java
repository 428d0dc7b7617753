package com.barron.production.bom.bulk;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.bulk.BulkRecords;
import com.barron.production.bulk.RecordRegister;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** How single bills are put in. */
@Dependent
class BomRegister {
  @Produces
  @Dependent
  static RecordRegister<BomPlan> boms(
      BulkRecords<BomPlan> boms, AuditLog auditLog, Clock clock, Sql sql) {
    return RecordRegister.of(
        boms,
        (before, after) ->
            auditLog.write(
                AuditEntry.of(
                        clock.instant(),
                        before.isEmpty() ? AuditAction.BOM_ADDED : AuditAction.BOM_REPLACED,
                        after.number())
                    .changing(after.since(before))),
        sql);
  }
}
