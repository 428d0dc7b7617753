package com.barron.receiver;

/** What a receiver does with a request. */
public enum ReceiverAnswer {
  /** Takes it and says so. */
  TAKES(204, true),
  /** Does not take it, and says so. */
  REFUSES(503, false),
  /** Takes it and says that it did not. */
  TAKES_AND_DENIES(500, true),
  /** Takes it and never answers. */
  TAKES_AND_HANGS(0, true),
  /** Takes it, and answers with a head that is longer than anybody reads. */
  TAKES_AND_BABBLES(0, true),
  /** Takes it, and never comes to an end with its answer. */
  TAKES_AND_TALKS_ON(200, true),
  /** Leads elsewhere. */
  REDIRECTS(307, false),
  /** Is no more. */
  GONE(410, false);

  private final int status;
  private final boolean takes;

  ReceiverAnswer(int status, boolean takes) {
    this.status = status;
    this.takes = takes;
  }

  int status() {
    return status;
  }

  boolean takes() {
    return takes;
  }
}
