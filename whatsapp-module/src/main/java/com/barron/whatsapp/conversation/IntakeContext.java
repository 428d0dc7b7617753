package com.barron.whatsapp.conversation;

import com.barron.whatsapp.outbox.Lease;
import java.util.Optional;

/**
 * What is known about a message while it is accepted.
 *
 * @param correlation the same on all rows and lines of the log that belong to the message
 * @param lease by which the first reply is written as this node's to send; empty: it waits for a
 *     claim
 */
record IntakeContext(String correlation, Optional<Lease> lease) {
  static IntakeContext of(String correlation) {
    return new IntakeContext(correlation, Optional.empty());
  }
}
