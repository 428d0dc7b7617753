package com.barron.whatsapp.channel.meta;

import com.barron.production.digest.Sha256;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Meta's id of a message, {@code wamid.} and letters that no document limits: they contain the id
 * of the other side, which is up to 140 characters long. An id that is too long to be stored is
 * replaced by its digest, which is as unique, and the same each time.
 */
final class MetaMessageId {
  private static final int LONGEST = 128;
  private static final Pattern PLAUSIBLE = Pattern.compile("[!-~]{1,2000}");

  private MetaMessageId() {}

  /** Empty when it is no id. */
  static Optional<String> of(String text) {
    if (!PLAUSIBLE.matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(text.length() <= LONGEST ? text : "sha256." + Sha256.of(text).hex());
  }
}
