package com.barron.production.orders;

import com.barron.production.access.Permission;

/** What people do with an order. */
public enum OrderAction {
  START(Permission.RUN_ORDER),
  PROGRESS(Permission.RUN_ORDER),
  COMPLETE(Permission.RUN_ORDER),
  CANCEL(Permission.CANCEL_ORDER);

  private final Permission permission;

  OrderAction(Permission permission) {
    this.permission = permission;
  }

  /** What a person needs to do it. */
  public Permission permission() {
    return permission;
  }
}
