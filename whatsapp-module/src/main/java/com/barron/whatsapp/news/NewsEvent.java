package com.barron.whatsapp.news;

/** What people may be told of. The table of rules says whom. */
enum NewsEvent {
  /** A defect of severity High put its order on hold. */
  CRITICAL_HOLD_BEGAN(true),
  /** A ticket of urgency High was reported. */
  HIGH_TICKET_OPENED(true),
  TICKET_WAITS(false),
  TICKET_CONTINUED(false),
  TICKET_RESOLVED(false),
  TICKET_REOPENED(false),
  /** Somebody gave it to somebody else. */
  TICKET_ASSIGNED(false),
  /** A machine whose trouble is told by an open ticket says that it runs. */
  MACHINE_RECOVERED(false),
  /** The time for which somebody promised something has passed. */
  PROMISE_PASSED(false),
  /** The same, for those who supervise: a promise was not kept. */
  PROMISE_BROKEN(false),
  /** A time was promised behind the deadline. */
  PROMISE_LATE(false),
  /** It has waited for parts for longer than its policy says. */
  LONG_PAUSE(false),
  /** The release of a critical hold needs a second person. */
  RELEASE_ASKED(true),
  RELEASE_REFUSED(false),
  /** Also the confirmation of what was asked for. */
  HOLD_RELEASED(false),
  /** One that blocked its order is told with the release of its hold. */
  DEFECT_CLOSED(false),
  FAILURE_CLOSED(false),
  CHANGE_SUBMITTED(false),
  CHANGE_DECIDED(false),
  /** The promotion of somebody needs a second person. */
  ROLE_ASKED(false),
  /** For whoever asked for it. */
  ROLE_TAKEN(false),
  /** For the person who has it. */
  ROLE_GIVEN(false),
  /** Somebody asks that nothing is kept about them. */
  ERASURE_ASKED(false);

  private final boolean urgent;

  NewsEvent(boolean urgent) {
    this.urgent = urgent;
  }

  /** Whether it may wake somebody. */
  boolean isUrgent() {
    return urgent;
  }
}
