package com.barron.production.audit;

/** What was done to a record, or to people. */
public enum AuditAction {
  DEFECT_RECORDED(Kind.RECORD),
  DEFECT_WITHDRAWN(Kind.WITHDRAWAL),
  /** Somebody takes care of it. */
  DEFECT_ACKNOWLEDGED(Kind.FINAL),
  /** Somebody decided what happens to the parts. */
  DEFECT_CLOSED(Kind.FINAL),
  /** That it was closed was taken back. */
  DEFECT_REOPENED(Kind.FINAL),
  /** That somebody takes care of it was taken back. */
  DEFECT_REVERTED(Kind.FINAL),
  /** A defect put an order on hold. */
  ORDER_HELD(Kind.CONSEQUENCE),
  /** Somebody asked to end the hold that a defect caused; another one has to confirm. */
  RELEASE_REQUESTED(Kind.FINAL),
  /** Somebody refused to confirm it: the hold stays. */
  RELEASE_REFUSED(Kind.FINAL),
  /** Whoever asked lost a phone, or may not ask any more: the hold stays. */
  RELEASE_VOIDED(Kind.CONSEQUENCE),
  /** Somebody who may do so ended the hold that a defect caused. */
  ORDER_RELEASED(Kind.FINAL),
  /** The hold that a defect caused was taken back with the defect. */
  ORDER_RESTORED(Kind.CONSEQUENCE),
  /** Planning put it in. */
  ORDER_PLANNED(Kind.FINAL),
  /** Planning said something else of it. */
  ORDER_REPLANNED(Kind.FINAL),
  /** Somebody takes care of it. */
  ORDER_ACKNOWLEDGED(Kind.FINAL),
  ORDER_STARTED(Kind.FINAL),
  ORDER_PROGRESSED(Kind.FINAL),
  ORDER_COMPLETED(Kind.FINAL),
  ORDER_CANCELLED(Kind.FINAL),
  /** Another system, or an import, put it in. */
  MACHINE_ADDED(Kind.FINAL),
  /** It said something else of it. */
  MACHINE_CHANGED(Kind.FINAL),
  PERSON_ADDED(Kind.FINAL),
  PERSON_CHANGED(Kind.FINAL),
  /** An import that had put it in was taken back. */
  RECORD_REMOVED(Kind.FINAL),
  /** An import that had changed it was taken back. */
  RECORD_RESTORED(Kind.FINAL),
  /** What somebody did to it was taken back. */
  ORDER_REVERTED(Kind.FINAL),
  TICKET_OPENED(Kind.RECORD),
  TICKET_WITHDRAWN(Kind.WITHDRAWAL),
  TICKET_JOINED(Kind.FINAL),
  TICKET_ACKNOWLEDGED(Kind.FINAL),
  TICKET_WAITS(Kind.FINAL),
  TICKET_CONTINUED(Kind.FINAL),
  TICKET_RESOLVED(Kind.FINAL),
  TICKET_REOPENED(Kind.FINAL),
  /** What somebody did with it was taken back. */
  TICKET_REVERTED(Kind.FINAL),
  TICKET_NOTED(Kind.FINAL),
  TICKET_ASSIGNED(Kind.FINAL),
  TICKET_REPRIORITISED(Kind.FINAL),
  /** Somebody said when it will be done. */
  TIME_PROMISED(Kind.FINAL),
  /** Its deadline is near. */
  DEADLINE_NEAR(Kind.CONSEQUENCE),
  /** Its deadline passed. */
  DEADLINE_PASSED(Kind.CONSEQUENCE),
  /** More people were told, because nobody took care of it. */
  ALERT_ESCALATED(Kind.CONSEQUENCE),
  /** Somebody takes care of what a clock alarmed about. */
  ALERT_ACKNOWLEDGED(Kind.FINAL),
  FAILURE_REPORTED(Kind.RECORD),
  FAILURE_WITHDRAWN(Kind.WITHDRAWAL),
  /** Somebody said what was done about it. */
  FAILURE_CLOSED(Kind.FINAL),
  /** That it was closed was taken back. */
  FAILURE_REOPENED(Kind.FINAL),
  CHANGE_SUBMITTED(Kind.RECORD),
  CHANGE_WITHDRAWN(Kind.WITHDRAWAL),
  CHANGE_DECIDED(Kind.FINAL),
  /** Another system, or an import, put a procedure in. */
  SOP_ADDED(Kind.FINAL),
  /** It said something else of it, or gave it another revision. */
  SOP_REPLACED(Kind.FINAL),
  BOM_ADDED(Kind.FINAL),
  BOM_REPLACED(Kind.FINAL),
  /** When time counts was changed, or what is granted. */
  CALENDAR_ADDED(Kind.FINAL),
  CALENDAR_REPLACED(Kind.FINAL),
  POLICY_REPLACED(Kind.FINAL),
  /** A file was added to a record. */
  FILE_ATTACHED(Kind.FINAL),
  PERSON_INVITED(Kind.FINAL),
  /** Somebody used a code and is one of us from then on, or came where everybody may. */
  PERSON_JOINED(Kind.CONSEQUENCE),
  /** Somebody asked for a code for their own other number. */
  LINK_REQUESTED(Kind.FINAL),
  /** They used it there: that number is theirs, too. */
  IDENTITY_LINKED(Kind.FINAL),
  /** Somebody who was known took another role, by a code: before promotions needed two persons. */
  ROLE_TAKEN(Kind.FINAL),
  /** Somebody asked for another role of a person; another one has to confirm. */
  ROLE_REQUESTED(Kind.FINAL),
  /** What was asked for is over: the person keeps their role. */
  ROLE_REFUSED(Kind.FINAL),
  ROLE_CHANGED(Kind.FINAL),
  TEAM_CHANGED(Kind.FINAL),
  SHIFTS_CHANGED(Kind.FINAL),
  /** Somebody asked that nothing is kept about them. */
  ERASURE_REQUESTED(Kind.FINAL),
  /** What was kept about a person was deleted. */
  PERSON_ERASED(Kind.FINAL),
  /** What is kept about a person was taken out. */
  PERSON_EXPORTED(Kind.FINAL),
  PERSON_REVOKED(Kind.FINAL),
  LANGUAGE_CHOSEN(Kind.FINAL),
  /** Somebody asked for a link to their account of the console. */
  ACCOUNT_LINK_REQUESTED(Kind.FINAL),
  PASSWORD_SET(Kind.FINAL),
  /** The id under which a sign-in provider knows a person was set or removed. */
  ACCOUNT_LINKED(Kind.FINAL),
  /** Somebody said whether they want to be told what they did not ask for. */
  ALERTS_SWITCHED(Kind.FINAL),
  /** A message that did not arrive is sent after all. */
  MESSAGE_REDRIVEN(Kind.FINAL),
  /** Another system read what a message says. */
  MESSAGE_READ(Kind.FINAL),
  /** Somebody talks to a person instead of Barron. */
  CONVERSATION_TAKEN_OVER(Kind.FINAL),
  /** Whoever took a conversation over wrote in it. */
  CONVERSATION_WRITTEN_IN(Kind.FINAL),
  /** The person talks to Barron again. */
  CONVERSATION_HANDED_BACK(Kind.FINAL),
  /** Somebody took a conversation back to the menu. */
  CONVERSATION_FREED(Kind.FINAL),
  /** Somebody sent a message to themselves, to see whether it arrives. */
  TEST_MESSAGE_SENT(Kind.FINAL);

  private final Kind kind;

  AuditAction(Kind kind) {
    this.kind = kind;
  }

  /** Whether it made a record that can be withdrawn. */
  public boolean isRecord() {
    return kind == Kind.RECORD;
  }

  /** Whether it is something that a person did, and no record: few of these can be taken back. */
  public boolean isFinal() {
    return kind == Kind.FINAL;
  }

  /** What undo sees in an action. */
  private enum Kind {
    RECORD,
    WITHDRAWAL,
    /** Done with another action, and taken back with it; or what begins all others. */
    CONSEQUENCE,
    FINAL
  }
}
