package com.barron.production.people;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Enrolment. */
@Stateless
public class PeopleDesk implements People {
  private static final Logger LOG = Logger.getLogger(PeopleDesk.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Persons persons;
  private final Invites invites;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  PeopleDesk(Persons persons, Invites invites, @Any Event<Object> events, Clock clock) {
    this.persons = persons;
    this.invites = invites;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<PersonView> find(Identity identity) {
    return persons.knownAs(identity).map(Person::view);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<KnownPerson> onChannel(String channel) {
    return persons.onChannel(channel);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<KnownPerson> identitiesOf(Collection<PersonId> wanted) {
    return persons.identitiesOf(wanted);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<Colleague> roster(Collection<PersonId> involved) {
    return persons.roster(involved);
  }

  @Override
  public PersonView enrol(String name, Role role, Identity identity) {
    return enrol(Person.enrolled(name, role, clock.instant()), identity).view();
  }

  @Override
  public Invite invite(PersonId inviter, String name, Role role) {
    persons
        .byId(inviter)
        .filter(person -> person.role().mayInvite())
        .orElseThrow(() -> new InviteRefusedException(inviter));
    InviteCode code = InviteCode.random(RANDOM);
    PendingInvite invite = PendingInvite.by(inviter, code, name, role, clock.instant());
    invites.add(invite);
    LOG.infof("invited by=%d role=%s", inviter.value(), role);
    return new Invite(code.text(), invite.expiresAt());
  }

  @Override
  public Redemption redeem(String code, Identity identity) {
    Instant now = clock.instant();
    InviteTries tries = invites.lockedTries(identity);
    if (tries.refused(now)) {
      return new Redemption.Refused("too-many-tries");
    }
    Optional<PendingInvite> invite = invites.locked(new InviteCode(code));
    Optional<String> refusal =
        invite.isEmpty() ? Optional.of("unknown") : invite.get().refusal(now);
    if (refusal.isPresent()) {
      tries.countWrong(now);
      LOG.infof("invite refused reason=%s channel=%s", refusal.get(), identity.channel());
      return new Redemption.Refused(refusal.get());
    }
    return accept(invite.get(), tries, identity, now);
  }

  @Override
  public void speak(PersonId id, String language) {
    persons.byId(id).orElseThrow(() -> new NoSuchPersonException(id)).speak(language);
    LOG.infof("language chosen person=%d language=%s", id.value(), language);
  }

  @Override
  public void revoke(Identity identity) {
    LOG.infof(
        "identity revoked channel=%s count=%d",
        identity.channel(), persons.revoke(identity, clock.instant()));
    events.fire(new IdentityWasRevoked(identity));
  }

  private Redemption accept(
      PendingInvite invite, InviteTries tries, Identity identity, Instant now) {
    Optional<Person> known = persons.knownAs(identity);
    if (known.isPresent()) {
      return new Redemption.Enrolled(known.get().view());
    }
    Person person =
        invite
            .forPerson()
            .flatMap(persons::byId)
            .map(holder -> linked(holder, identity))
            .orElseGet(() -> enrol(invite.newcomer(now), identity));
    invite.useFor(person, now);
    tries.forget();
    return new Redemption.Enrolled(person.view());
  }

  private Person linked(Person person, Identity identity) {
    persons.add(person, identity, clock.instant());
    LOG.infof("identity linked person=%d channel=%s", person.id().value(), identity.channel());
    return person;
  }

  private Person enrol(Person newcomer, Identity identity) {
    Person person = persons.add(newcomer, identity, clock.instant());
    LOG.infof(
        "enrolled person=%d role=%s channel=%s",
        person.id().value(), person.role(), identity.channel());
    events.fire(new PersonWasEnrolled(person.id(), person.role()));
    return person;
  }
}
