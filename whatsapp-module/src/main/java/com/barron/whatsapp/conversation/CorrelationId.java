package com.barron.whatsapp.conversation;

import com.barron.production.digest.Sha256;
import com.barron.whatsapp.channel.InboundMessage;

/** Names a message in the log and the journal without revealing the provider's id. */
final class CorrelationId {
  private static final int LENGTH = 10;

  private CorrelationId() {}

  /** The same for the same message on every node. */
  static String of(InboundMessage message) {
    return of(message.from().channel(), message.providerMessageId());
  }

  /** That of the message with this id on a channel. */
  static String of(String channel, String providerMessageId) {
    return Sha256.of(channel + ":" + providerMessageId).hex().substring(0, LENGTH);
  }
}
