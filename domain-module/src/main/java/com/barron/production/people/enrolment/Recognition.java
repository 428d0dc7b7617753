package com.barron.production.people.enrolment;

import com.barron.production.people.PersonView;

/** Whether a sender is somebody whom we know. */
public sealed interface Recognition {
  /** It is this person. */
  record Known(PersonView person) implements Recognition {}

  /** Nobody is known by any of the sender's identities. */
  record Unknown() implements Recognition {}

  /**
   * An identity of the sender was somebody's, and was taken from them: whoever has it now is let in
   * by a code alone, also where enrolment is open.
   */
  record Revoked() implements Recognition {}

  /**
   * The sender's identities do not belong together as far as we know: the number or the account
   * changed hands, or a person changed one of them. Rights do not move by themselves: enrolment is
   * asked for again.
   */
  record Changed() implements Recognition {}
}
