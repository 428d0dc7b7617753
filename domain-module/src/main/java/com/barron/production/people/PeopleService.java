package com.barron.production.people;

import com.barron.production.access.Role;
import com.barron.production.people.identity.Identity;
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
import java.util.Set;
import org.jboss.logging.Logger;

/** Finds and enrols people. */
@Stateless
public class PeopleService implements People {
  private static final Logger LOG = Logger.getLogger(PeopleService.class);
  private static final Set<Role> SUPERVISING = Set.of(Role.SUPERVISOR, Role.MANAGER);

  private final PersonRepository personRepository;
  private final StaffRepository staffRepository;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  PeopleService(
      PersonRepository personRepository,
      StaffRepository staffRepository,
      @Any Event<Object> events,
      Clock clock) {
    this.personRepository = personRepository;
    this.staffRepository = staffRepository;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<PersonView> find(Identity identity) {
    return personRepository.knownAs(identity);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<IdentifiedPerson> onChannel(String channel) {
    return personRepository.onChannel(channel);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<IdentifiedPerson> identitiesOf(Collection<PersonId> wanted) {
    return personRepository.identitiesOf(wanted);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<StaffMember> roster(Collection<PersonId> involved) {
    return staffRepository.find(involved, SUPERVISING);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<StaffMember> staff(Collection<PersonId> involved, Set<Role> roles) {
    return staffRepository.find(involved, roles);
  }

  @Override
  public PersonView enrol(String name, Role role, Identity identity) {
    PersonView person = personRepository.add(name, role, identity, clock.instant());
    LOG.infof(
        "enrolled person=%d role=%s channel=%s",
        person.id().value(), person.role(), identity.channel());
    events.fire(new PersonWasEnrolled(person.id(), person.role(), Optional.empty()));
    return person;
  }

  @Override
  public void speak(PersonId id, String language) {
    Person person = personRepository.byId(id).orElseThrow(() -> new NoSuchPersonException(id));
    Optional<String> before = Optional.ofNullable(person.view().language());
    person.speak(language);
    LOG.infof("language chosen person=%d language=%s", id.value(), language);
    events.fire(new PersonActed(id, PersonActed.Act.CHOSE_LANGUAGE).from(before, language));
  }
}
