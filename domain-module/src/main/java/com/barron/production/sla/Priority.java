package com.barron.production.sla;

/** How urgent a subject is; the policy says how long each level may take. */
public enum Priority {
  LOW,
  MEDIUM,
  HIGH
}
