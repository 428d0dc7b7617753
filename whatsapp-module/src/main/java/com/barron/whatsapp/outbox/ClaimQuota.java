package com.barron.whatsapp.outbox;

/**
 * What a node asks of a channel's messages.
 *
 * @param most how many at the most
 * @param perSecond how many all nodes together may take in a second; 0: as many as there are
 */
record ClaimQuota(String channel, int most, int perSecond) {
  static final int UNPACED = 0;
}
