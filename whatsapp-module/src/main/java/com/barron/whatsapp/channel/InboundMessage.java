package com.barron.whatsapp.channel;

import com.barron.production.people.Identity;
import com.barron.whatsapp.sanitizer.TextSanitizer;
import java.util.Optional;

/**
 * A message from a person, checked and free of anything that only one provider knows.
 *
 * @param from who sent it: where an answer goes
 * @param providerMessageId the provider's id, unique within the channel; at most 128 characters
 * @param content what was sent; texts are at most 4,096 characters and hold no control characters
 *     but line breaks
 * @param profileName the name that the person shows on WhatsApp, or empty text; one line, cut to 80
 *     characters
 * @param also the sender's other identity, when the provider gives both; it is on the same channel
 */
public record InboundMessage(
    Identity from,
    String providerMessageId,
    Content content,
    String profileName,
    Optional<Identity> also) {
  private static final int LONGEST_ID = 128;
  private static final int LONGEST_NAME = 80;

  /** The longest text that is accepted, in characters. */
  public static final int LONGEST_TEXT = 4_096;

  public InboundMessage {
    if (from == null || content == null || profileName == null) {
      throw new IllegalArgumentException("a message has a sender, a content and a profile name");
    }
    if (providerMessageId == null
        || providerMessageId.isBlank()
        || providerMessageId.length() > LONGEST_ID) {
      throw new IllegalArgumentException("a message has an id of 1 to 128 characters");
    }
    profileName = TextSanitizer.line(profileName, LONGEST_NAME);
    also = also.filter(other -> !other.equals(from));
  }

  /** A message of a sender who has one identity. */
  public InboundMessage(
      Identity from, String providerMessageId, Content content, String profileName) {
    this(from, providerMessageId, content, profileName, Optional.empty());
  }

  /** Contains nothing personal. */
  @Override
  public String toString() {
    return "InboundMessage[" + from + ", " + content + "]";
  }
}
