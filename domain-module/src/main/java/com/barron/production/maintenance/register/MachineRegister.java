package com.barron.production.maintenance.register;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditLog;
import com.barron.production.bulk.BulkRecords;
import com.barron.production.register.RecordRegister;
import com.barron.production.register.RecordRegister.Actions;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** How single machines are put in. */
@Dependent
class MachineRegister {
  private static final Actions ACTIONS =
      new Actions(AuditAction.MACHINE_ADDED, AuditAction.MACHINE_CHANGED);

  @Produces
  @Dependent
  static RecordRegister<MachinePlan> machines(
      BulkRecords<MachinePlan> machines, AuditLog auditLog, Clock clock, Sql sql) {
    return RecordRegister.of(machines, ACTIONS, auditLog, clock, sql);
  }
}
