package com.barron.provider;

/** A fault that the provider shows once. Each says whether the message goes out. */
public enum InjectedFault {
  /** 429 with a Retry-After of one second; not sent. */
  TOO_MANY_REQUESTS(false),
  /** 500, and sent nevertheless. */
  ERROR_BUT_SENT(true),
  /** 500, not sent: the client cannot tell it from the one above. */
  ERROR_NOT_SENT(false),
  /** 503, not sent. */
  UNAVAILABLE(false),
  /** Sent, then no answer at all while the connection stays open. */
  SENT_THEN_SILENCE(true),
  /** Sent, then the connection is closed without an answer. */
  SENT_THEN_DROPPED(true),
  /** The connection is closed before the message was taken. */
  DROPPED(false),
  /** A gateway's HTML page with status 502; not sent. */
  HTML(false),
  /** Sent; the answer is half of a JSON object. */
  SENT_THEN_HALF_JSON(true),
  /** Sent; the answer is a success without a body, 204. */
  SENT_THEN_NO_CONTENT(true),
  /** Sent; all fields of the answer are null. */
  SENT_THEN_NULLS(true),
  /** Sent; the status is reported before the answer is given. */
  REPORTED_FIRST(true),
  /** Sent; each status is reported twice. */
  REPORTED_TWICE(true),
  /** 400: the person does not want messages any more. */
  OPTED_OUT(false),
  /** 400: the person has been silent for 24 hours. */
  OUTSIDE_WINDOW(false);

  private final boolean sends;

  InjectedFault(boolean sends) {
    this.sends = sends;
  }

  /** Whether the message goes out. */
  public boolean sends() {
    return sends;
  }
}
