package com.barron.whatsapp.channel.http;

/** A request that got no answer. The message holds nothing of the request. */
public final class NoResponseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final NoResponseCause kind;

  NoResponseException(NoResponseCause kind, String reason) {
    super(reason);
    this.kind = kind;
  }

  /** Whether the other side can have acted on the request. */
  public NoResponseCause kind() {
    return kind;
  }

  /** What is certain in spite of it. */
  public enum NoResponseCause {
    /** There was no connection: certainly not acted on. */
    NOT_SENT,
    /** The other side is not who it should be: not acted on, and will not be until it is. */
    NOT_TRUSTED,
    /** Its address is not one that may be connected to: not acted on. */
    NOT_ALLOWED,
    /** May have been acted on. */
    UNKNOWN
  }
}
