package com.barron.whatsapp.outbox;

/** What became of the row of a claim. */
enum WorkResult {
  /** It is ended, and nothing of the conversation waits for a claim. */
  ENDED,
  /** It is ended, and others of the conversation can be claimed now. */
  ENDED_OTHERS_WAIT,
  /** Something can be claimed at once: it itself, or, if others ended it, what stood behind. */
  DUE_AGAIN,
  /** It is due later, or when its lease ends. */
  LEFT;

  boolean isEnded() {
    return this == ENDED || this == ENDED_OTHERS_WAIT;
  }

  /** Whether something of the conversation can be claimed now. */
  boolean letsOthersGo() {
    return this == ENDED_OTHERS_WAIT || this == DUE_AGAIN;
  }
}
