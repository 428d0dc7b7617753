package com.barron.whatsapp.conversation;

import com.barron.production.people.PersonView;
import com.barron.production.people.enrolment.InviteRedemption;

/** Whether a sender is known, and may talk. */
sealed interface AuthenticationResult {
  /** They may talk. @param joined whether they came in just now, by a code */
  record Admitted(PersonView person, boolean joined) implements AuthenticationResult {}

  /** Their invite code was refused. */
  record Refused(InviteRedemption.Reason reason) implements AuthenticationResult {}

  /** Their identities are not the ones that we know of somebody: they need a new code. */
  record Changed() implements AuthenticationResult {}

  /** Their phone was taken out: they need a new code. */
  record Revoked() implements AuthenticationResult {}

  /** Nobody knows them. */
  record Stranger() implements AuthenticationResult {}
}
