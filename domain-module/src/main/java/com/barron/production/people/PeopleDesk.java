package com.barron.production.people;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The book of people. */
@Stateless
public class PeopleDesk implements People {
  private static final Logger LOG = Logger.getLogger(PeopleDesk.class);

  private final Persons persons;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  PeopleDesk(Persons persons, @Any Event<Object> events, Clock clock) {
    this.persons = persons;
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

  private Person enrol(Person newcomer, Identity identity) {
    Person person = persons.add(newcomer, identity, clock.instant());
    LOG.infof(
        "enrolled person=%d role=%s channel=%s",
        person.id().value(), person.role(), identity.channel());
    events.fire(new PersonWasEnrolled(person.id(), person.role()));
    return person;
  }
}
