package com.barron.production.sla.listing;

/** The result of storing a calendar. */
public enum CalendarChange {
  ADDED,
  REPLACED,
  /** Nothing changed: it should not have been there. */
  EXISTS,
  /** Nothing changed: it should have been there. */
  UNKNOWN,
  /** Nothing changed: it is not as the caller saw it. */
  CHANGED_MEANWHILE,
  /** Nothing changed: another calendar has this name. */
  NAME_TAKEN,
  /** Nothing changed: there is no such zone. */
  NO_SUCH_ZONE
}
