package com.barron.production.orders;

import com.barron.production.access.Permission;
import com.barron.production.audit.AuditAction;

/** What people do with an order. */
public enum OrderAction {
  START(Permission.RUN_ORDER, AuditAction.ORDER_STARTED),
  PROGRESS(Permission.RUN_ORDER, AuditAction.ORDER_PROGRESSED),
  COMPLETE(Permission.RUN_ORDER, AuditAction.ORDER_COMPLETED),
  CANCEL(Permission.CANCEL_ORDER, AuditAction.ORDER_CANCELLED);

  private final Permission permission;
  private final AuditAction audited;

  OrderAction(Permission permission, AuditAction audited) {
    this.permission = permission;
    this.audited = audited;
  }

  /** What a person needs to do it. */
  public Permission permission() {
    return permission;
  }

  /** As the audit calls it. */
  AuditAction audited() {
    return audited;
  }
}
