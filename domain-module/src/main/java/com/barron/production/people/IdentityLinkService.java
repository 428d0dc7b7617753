package com.barron.production.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Gives out codes for one's own other number. They are redeemed as invites are. */
@Stateless
public class IdentityLinkService implements IdentityLinks {
  private static final Logger LOG = Logger.getLogger(IdentityLinkService.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final PersonRepository personRepository;
  private final InviteRepository inviteRepository;
  private final Clock clock;

  @Inject
  IdentityLinkService(
      PersonRepository personRepository, InviteRepository inviteRepository, Clock clock) {
    this.personRepository = personRepository;
    this.inviteRepository = inviteRepository;
    this.clock = clock;
  }

  @Override
  public Invite link(PersonId person) {
    PersonView known = personRepository.byId(person).orElseThrow().view();
    InviteCode code = InviteCode.random(RANDOM);
    PendingInvite invite = PendingInvite.of(known, code, clock.instant());
    inviteRepository.add(invite);
    LOG.infof("link offered person=%d", person.value());
    return new Invite(code.text(), invite.expiresAt());
  }
}
