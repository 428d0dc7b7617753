package com.barron.production.sla;

/** Keeps clocks true to the policies when these change while the clocks run. */
@FunctionalInterface
interface SlaSettlement {
  /** Settles all running clocks anew if a policy or a calendar changed since the last call. */
  void settleAfterChanges();
}
