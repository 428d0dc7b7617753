package com.barron.production.sla.listing;

/** The result of replacing a policy. */
public enum PolicyChange {
  REPLACED,
  /** Nothing changed: there is none of this kind and priority. */
  UNKNOWN,
  /** Nothing changed: it is not as the caller saw it. */
  CHANGED_MEANWHILE,
  /** Nothing changed: there is no such calendar. */
  NO_SUCH_CALENDAR
}
