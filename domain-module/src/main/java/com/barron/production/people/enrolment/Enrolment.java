package com.barron.production.people.enrolment;

import com.barron.production.access.Role;
import com.barron.production.people.NotAllowedException;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonLostIdentity;
import com.barron.production.people.PersonView;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityWasRevoked;
import java.util.List;
import java.util.Optional;

/** Enrols people, recognises them by their identities, and revokes them. */
public interface Enrolment {
  /**
   * Recognises the sender of a message by identities that a provider says are one person's, in
   * whatever form it writes numbers; from then on they are written like that. What is new about a
   * known person is learned; what contradicts what is known gives no rights.
   *
   * @param also the other identity that came with the message
   */
  Recognition recognise(Identity from, Optional<Identity> also);

  /**
   * A one-time code with which the given person lets somebody join, or gives a person who is known
   * another role; valid for 15 minutes. Refused for a role above their own.
   *
   * @throws NotAllowedException when the inviter may not
   */
  InviteResult invite(PersonId inviter, String name, Role role);

  /**
   * Enrols a sender with an invite code. Each wrong code counts against the first identity. A
   * sender whose identities contradict each other is somebody new: the identities are nobody else's
   * then. For somebody who is known a code asks for its role, unless it is below theirs: another
   * person than whoever gave it out has to confirm it.
   */
  InviteRedemption redeem(String code, Identity from, Optional<Identity> also);

  /**
   * The persons who can be reached and whose name, or number from its end, is like this: those of
   * just this name first, then by name. Accents, case, spaces and ways of writing do not matter.
   */
  List<PersonView> search(String nameOrNumber, int most);

  /**
   * Takes all identities of a person away, as after a lost phone; the person's records stay, and
   * what the person asked for is void. Fires {@link IdentityWasRevoked} for each and {@link
   * PersonLostIdentity} once, within the transaction.
   *
   * @throws NotAllowedException when whoever does it may not
   */
  RevokeResult revoke(PersonId person, PersonId by);
}
