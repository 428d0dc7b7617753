package com.barron.whatsapp.channel.twilio.api;

import com.barron.whatsapp.channel.ErrorKind;
import java.time.Duration;
import java.util.Optional;

/** One attempt to reach Twilio that did not succeed. The message holds nothing of the request. */
public final class AttemptFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

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
  public boolean isAboutContent() {
    ErrorKind code = TwilioErrors.kind(getMessage());
    return kind == AttemptFailure.REJECTED && (code == ErrorKind.OURS || code == ErrorKind.TEMPLATE)
        || kind == AttemptFailure.MISCONFIGURED && getMessage().startsWith("HTTP 404");
  }

  public AttemptFailure kind() {
    return kind;
  }

  public Optional<Duration> retryAfter() {
    return retryAfter;
  }

  public enum AttemptFailure {
    /** Certainly not sent; may be retried. */
    NOT_SENT,
    /** Certainly not sent; an operator must change something first. */
    MISCONFIGURED,
    /** May have been sent. */
    UNKNOWN,
    /** Rejected permanently; the reason is the provider's code. */
    REJECTED
  }
}
