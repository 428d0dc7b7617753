package com.barron.whatsapp.channel.twilio;

import java.time.Duration;
import java.util.Optional;

/** One attempt to reach Twilio that did not succeed. The message holds nothing of the request. */
final class AttemptFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final transient Optional<Duration> retryAfter;

  AttemptFailedException(Kind kind, String reason) {
    this(kind, reason, Optional.empty());
  }

  AttemptFailedException(Kind kind, String reason, Optional<Duration> retryAfter) {
    super(reason);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }

  Kind kind() {
    return kind;
  }

  Optional<Duration> retryAfter() {
    return retryAfter;
  }

  enum Kind {
    /** Certainly not sent; may be tried again. */
    NOT_SENT,
    /** Certainly not sent, and nothing will be until an operator changes something. */
    MISCONFIGURED,
    /** May have been sent. */
    UNKNOWN,
    /** Will never be taken; the reason is the provider's code. */
    REJECTED
  }
}
