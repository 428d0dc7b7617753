package com.barron.whatsapp.outbox;

/**
 * What a node asks of a channel's messages.
 *
 * @param sends how many at the most to send
 * @param searches how many at the most of those for which the outcome of sending is unknown
 * @param perSecond how many all nodes together may take in a second; 0: as many as there are
 */
record ClaimQuota(String channel, int sends, int searches, int perSecond) {
  static final int UNPACED = 0;

  boolean isNothing() {
    return sends == 0 && searches == 0;
  }
}
