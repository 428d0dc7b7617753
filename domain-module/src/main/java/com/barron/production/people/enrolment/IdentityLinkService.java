package com.barron.production.people.enrolment;

import com.barron.production.people.PersonActed;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonRegister;
import com.barron.production.people.PersonView;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Gives out codes for one's own other number. They are redeemed as invites are. */
@Stateless
public class IdentityLinkService implements IdentityLinks {
  private static final Logger LOG = Logger.getLogger(IdentityLinkService.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final PersonRegister personRegister;
  private final InviteRepository inviteRepository;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  IdentityLinkService(
      PersonRegister personRegister,
      InviteRepository inviteRepository,
      @Any Event<Object> events,
      Clock clock) {
    this.personRegister = personRegister;
    this.inviteRepository = inviteRepository;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Invite link(PersonId person) {
    PersonView known = personRegister.find(person).orElseThrow();
    InviteCode code = InviteCode.random(RANDOM);
    PendingInvite invite = PendingInvite.of(known, code, clock.instant());
    inviteRepository.add(invite);
    LOG.infof("link offered person=%d", person.value());
    events.fire(new PersonActed(person, PersonActed.Act.REQUESTED_LINK));
    return new Invite(code.text(), invite.expiresAt());
  }
}
