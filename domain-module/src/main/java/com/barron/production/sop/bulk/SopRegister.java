package com.barron.production.sop.bulk;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditLog;
import com.barron.production.bulk.BulkRecords;
import com.barron.production.register.RecordRegister;
import com.barron.production.register.RecordRegister.Actions;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** How single procedures are put in. */
@Dependent
class SopRegister {
  private static final Actions ACTIONS =
      new Actions(AuditAction.SOP_ADDED, AuditAction.SOP_REPLACED);

  @Produces
  @Dependent
  static RecordRegister<SopPlan> sops(
      BulkRecords<SopPlan> sops, AuditLog auditLog, Clock clock, Sql sql) {
    return RecordRegister.of(sops, ACTIONS, auditLog, clock, sql);
  }
}
