package com.barron.production.sla;

import java.util.Optional;

/** A part of the running clocks is settled anew, in one transaction. */
@FunctionalInterface
public interface SlaSettlementBatch {
  /**
   * Derives warning and deadline anew by the policies in force. Safe on any number of nodes at
   * once.
   *
   * @param after the subject where the part before ended; empty text at the beginning
   * @param most how many clocks at the most
   * @return the last subject of the part; empty when there was none
   */
  Optional<String> settle(String after, int most);
}
