package com.barron.production.audit;

/** What was done to a record. */
public enum AuditAction {
  DEFECT_RECORDED,
  DEFECT_WITHDRAWN,
  /** A defect put an order on hold. */
  ORDER_HELD,
  /** Somebody who may do so ended the hold that a defect caused. */
  ORDER_RELEASED,
  /** The hold that a defect caused was taken back with the defect. */
  ORDER_RESTORED,
  TICKET_OPENED,
  TICKET_WITHDRAWN,
  FAILURE_REPORTED,
  FAILURE_WITHDRAWN,
  CHANGE_SUBMITTED,
  CHANGE_WITHDRAWN,
  CHANGE_DECIDED
}
