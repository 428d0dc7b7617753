package com.barron.production.sop.bulk;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.bulk.BulkRecords;
import com.barron.production.bulk.RecordRegister;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** How single procedures are put in. */
@Dependent
class SopRegister {
  @Produces
  @Dependent
  static RecordRegister<SopPlan> sops(
      BulkRecords<SopPlan> sops, AuditLog auditLog, Clock clock, Sql sql) {
    return RecordRegister.of(
        sops,
        (before, after) ->
            auditLog.write(
                AuditEntry.of(
                        clock.instant(),
                        before.isEmpty() ? AuditAction.SOP_ADDED : AuditAction.SOP_REPLACED,
                        after.number())
                    .changing(after.since(before))),
        sql);
  }
}
