package com.barron.production.people.enrolment;

/** The result of asking for a code with which somebody joins. */
public sealed interface InviteResult {
  /** The code is good once, and for a while. */
  record Invited(Invite invite) implements InviteResult {}

  /** No code: nobody gives a role above their own. */
  record AboveOwnRole() implements InviteResult {}
}
