package com.barron.whatsapp.conversation;

import com.barron.whatsapp.channel.InboundMessage;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;

/** Names a message in the log and the journal without telling the provider's id. */
final class CorrelationId {
  private static final int BYTES = 5;

  private CorrelationId() {}

  /** The same for the same message on every node. */
  static String of(InboundMessage message) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  (message.from().channel() + ":" + message.providerMessageId())
                      .getBytes(StandardCharsets.UTF_8));
      var name = new StringBuilder(2 * BYTES);
      for (int i = 0; i < BYTES; i++) {
        name.append(String.format(Locale.ROOT, "%02x", digest[i]));
      }
      return name.toString();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
