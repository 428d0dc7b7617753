package com.barron.production.people.enrolment;

import com.barron.production.people.IdentifiedPerson;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonLostIdentity;
import com.barron.production.people.PersonRegister;
import com.barron.production.people.PersonView;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityWasRevoked;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/** Takes identities from people, and with them the codes that they gave out. */
@Dependent
class Revocation {
  private final PersonRegister personRegister;
  private final InviteRepository inviteRepository;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  Revocation(
      PersonRegister personRegister,
      InviteRepository inviteRepository,
      @Any Event<Object> events,
      Clock clock) {
    this.personRegister = personRegister;
    this.inviteRepository = inviteRepository;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Takes identities from whoever has them; one that nobody has is left alone.
   *
   * @param by who does it, or vouches for whoever has them next
   */
  void revoke(Collection<Identity> identities, PersonId by) {
    identities.stream()
        .flatMap(identity -> personRegister.knownAs(identity).stream())
        .map(PersonView::id)
        .distinct()
        .toList()
        .forEach(holder -> lost(holder, identities, by));
  }

  /**
   * Takes all identities of a person.
   *
   * @return how many there were
   */
  int revokeAll(PersonId holder, PersonId by) {
    // First: whoever redeems a link of theirs just now is waited for, and their identity is found.
    inviteRepository.takeBack(holder);
    List<Identity> lost =
        personRegister.identitiesOf(List.of(holder)).stream()
            .map(IdentifiedPerson::identity)
            .toList();
    lost(holder, lost, by);
    return lost.size();
  }

  private void lost(PersonId holder, Collection<Identity> identities, PersonId by) {
    // First: a code that was asked for with the lost phone would bring it back.
    inviteRepository.takeBack(holder);
    for (Identity identity : identities) {
      if (personRegister.revoke(holder, identity, clock.instant()) > 0) {
        identity.forms().forEach(form -> events.fire(new IdentityWasRevoked(form)));
      }
    }
    events.fire(new PersonLostIdentity(holder, by));
  }
}
