package com.barron.whatsapp.conversation.supervision;

/** Which conversations are listed. */
public enum ConversationFilter {
  ALL("true"),
  /** A question is open. */
  OPEN("s.state ~ '^\\{\"form\":\"[^\"]'"),
  TAKEN_OVER("s.taken_over_until > now()"),
  /** Something to them did not leave yet. */
  OWED(
      "EXISTS (SELECT FROM whatsapp_outbox o WHERE o.session_id = s.id AND o.state IN ('PENDING', 'SENDING', 'UNKNOWN'))");

  private final String condition;

  ConversationFilter(String condition) {
    this.condition = condition;
  }

  /** As SQL, of a conversation {@code s}. */
  String condition() {
    return condition;
  }
}
