package com.barron.production.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Gives out codes for one's own other number. They are redeemed as invites are. */
@Stateless
public class LinkDesk implements Links {
  private static final Logger LOG = Logger.getLogger(LinkDesk.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Persons persons;
  private final Invites invites;
  private final Clock clock;

  @Inject
  LinkDesk(Persons persons, Invites invites, Clock clock) {
    this.persons = persons;
    this.invites = invites;
    this.clock = clock;
  }

  @Override
  public Invite link(PersonId person) {
    PersonView known = persons.byId(person).orElseThrow().view();
    InviteCode code = InviteCode.random(RANDOM);
    PendingInvite invite = PendingInvite.of(known, code, clock.instant());
    invites.add(invite);
    LOG.infof("link offered person=%d", person.value());
    return new Invite(code.text(), invite.expiresAt());
  }
}
