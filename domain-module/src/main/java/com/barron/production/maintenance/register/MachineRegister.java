package com.barron.production.maintenance.register;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.bulk.BulkRecords;
import com.barron.production.bulk.RecordRegister;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** How single machines are put in. */
@Dependent
class MachineRegister {
  @Produces
  @Dependent
  static RecordRegister<MachinePlan> machines(
      BulkRecords<MachinePlan> machines, AuditLog auditLog, Clock clock, Sql sql) {
    return RecordRegister.of(
        machines,
        (before, after) ->
            auditLog.write(
                AuditEntry.of(
                        clock.instant(),
                        before.isEmpty() ? AuditAction.MACHINE_ADDED : AuditAction.MACHINE_CHANGED,
                        after.number())
                    .changing(after.since(before))),
        sql);
  }
}
