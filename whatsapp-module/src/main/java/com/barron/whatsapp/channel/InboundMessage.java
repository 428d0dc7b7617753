package com.barron.whatsapp.channel;

import com.barron.production.people.identity.Identity;
import com.barron.whatsapp.sanitizer.TextSanitizer;
import java.time.Duration;
import java.time.Instant;
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
 * @param sentAt when it was written, when the provider tells it: after an outage of ours that is
 *     long ago
 */
public record InboundMessage(
    Identity from,
    String providerMessageId,
    Content content,
    String profileName,
    Optional<Identity> also,
    Optional<Instant> sentAt) {
  /** The longest id of a message, in characters. */
  static final int LONGEST_ID = 128;

  private static final int LONGEST_NAME = 80;

  /** Meta: "up to 7 days"; Twilio gives up within minutes. */
  private static final Duration REPEATED_FOR = Duration.ofDays(7);

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

  /** A message of which nobody tells when it was written. */
  public InboundMessage(
      Identity from,
      String providerMessageId,
      Content content,
      String profileName,
      Optional<Identity> also) {
    this(from, providerMessageId, content, profileName, also, Optional.empty());
  }

  /** A message of a sender who has one identity. */
  public InboundMessage(
      Identity from, String providerMessageId, Content content, String profileName) {
    this(from, providerMessageId, content, profileName, Optional.empty());
  }

  /**
   * When it was written, never later than now. A time that is longer ago than any provider repeats
   * a message is not believed.
   */
  public Instant writtenAt(Instant now) {
    return sentAt
        .filter(time -> time.isBefore(now) && time.isAfter(now.minus(REPEATED_FOR)))
        .orElse(now);
  }

  /** Contains nothing personal. */
  @Override
  public String toString() {
    return "InboundMessage[" + from + ", " + content + "]";
  }
}
