package com.barron.whatsapp.outbox;

/** How a row was ended. */
enum LeaseResult {
  /** By us; nothing of the conversation waits behind it. */
  LAST,
  /** By us; the next one of the conversation can go now. */
  MORE_WAIT,
  /** Not by us: the lease was over, or a report came first. */
  BY_OTHERS
}
