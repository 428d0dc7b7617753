package com.barron.whatsapp.alerts.escalation;

/** Who is told on a step of the escalation. */
enum EscalationTarget {
  /** The assignee; without one the reporter's team and the supervisors on shift. */
  RESPONSIBLE,
  SUPERVISORS_ON_SHIFT,
  SUPERVISORS,
  MANAGERS_ON_SHIFT,
  MANAGERS
}
