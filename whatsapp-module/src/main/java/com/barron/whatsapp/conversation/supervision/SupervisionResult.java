package com.barron.whatsapp.conversation.supervision;

/** The result of an action. */
public enum SupervisionResult {
  DONE,
  /** There is no such conversation, or its person is not known. */
  UNKNOWN,
  /** Somebody else talks in it. */
  TAKEN_BY_OTHER,
  /** Whoever wants to write did not take it over, or it went back meanwhile. */
  NOT_TAKEN,
  /** The person may not be written to freely. */
  WINDOW_CLOSED,
  /** One's own conversation is not taken over. */
  OWN
}
