package com.barron.production.people.enrolment;

import com.barron.production.people.PersonId;

/** How somebody who is known takes up one more number or channel. */
public interface IdentityLinks {
  /**
   * A one-time code; whoever joins with it within 15 minutes is this person from then on, with all
   * their rights and records.
   */
  Invite link(PersonId person);
}
