package com.barron.whatsapp.channel.twilio;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** One attempt to reach Twilio that did not succeed. The message holds nothing of the request. */
final class AttemptFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Codes of content, its variables, and of content that the channel does not take. */
  private static final Set<String> CONTENT =
      Set.of("21654", "21655", "21656", "63005", "63013", "63021", "63027", "63028", "63030");

  private final AttemptFailure kind;
  private final transient Optional<Duration> retryAfter;

  AttemptFailedException(AttemptFailure kind, String reason) {
    this(kind, reason, Optional.empty());
  }

  AttemptFailedException(AttemptFailure kind, String reason, Optional<Duration> retryAfter) {
    super(reason);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }

  /** Whether it was the content resource, or what was to fill it, that was refused. */
  boolean isAboutContent() {
    return kind == AttemptFailure.REJECTED && CONTENT.contains(getMessage())
        || kind == AttemptFailure.MISCONFIGURED && getMessage().startsWith("HTTP 404");
  }

  AttemptFailure kind() {
    return kind;
  }

  Optional<Duration> retryAfter() {
    return retryAfter;
  }

  enum AttemptFailure {
    /** Certainly not sent; may be retried. */
    NOT_SENT,
    /** Certainly not sent; an operator must change something first. */
    MISCONFIGURED,
    /** May have been sent. */
    UNKNOWN,
    /** Rejected for good; the reason is the provider's code. */
    REJECTED
  }
}
