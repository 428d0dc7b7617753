package com.barron.production.people.roles;

import com.barron.production.access.Permission;
import com.barron.production.access.Role;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.PersonActed;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonRegister;
import com.barron.production.people.PersonTookRole;
import com.barron.production.people.PersonView;
import com.barron.production.people.roles.RoleChangeResult.Reason;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Changes roles on behalf of people. The person's row is locked: of two who ask, one confirms. */
@Stateless
public class RoleChangeService implements RoleChanges {
  private static final Logger LOG = Logger.getLogger(RoleChangeService.class);

  private final PersonRegister personRegister;
  private final RequestedRoleRepository requestedRoleRepository;
  private final AccessPolicy accessPolicy;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  RoleChangeService(
      PersonRegister personRegister,
      RequestedRoleRepository requestedRoleRepository,
      AccessPolicy accessPolicy,
      @Any Event<Object> events,
      Clock clock) {
    this.personRegister = personRegister;
    this.requestedRoleRepository = requestedRoleRepository;
    this.accessPolicy = accessPolicy;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public RoleChangeResult change(PersonId id, Role role, PersonId by) {
    accessPolicy.require(by, Permission.CHANGE_ROLE);
    // First, and in one order: two managers who end the rights of each other wait for each other.
    boolean isLastManager = personRegister.isLastManager(id);
    Role own =
        accessPolicy.givesAnyRole(by) ? Role.MANAGER : personRegister.find(by).orElseThrow().role();
    Optional<PersonView> person = personRegister.locked(id);
    Optional<Reason> objection =
        person.isEmpty()
            ? Optional.of(Reason.UNKNOWN)
            : objection(person.get(), role, by, own).or(() -> lastManager(isLastManager, role));
    return objection.isPresent()
        ? new RoleChangeResult.Refused(objection.get())
        : allowed(person.orElseThrow(), role, by);
  }

  private static Optional<Reason> objection(PersonView person, Role role, PersonId by, Role own) {
    if (person.id().equals(by)) {
      return Optional.of(Reason.YOURSELF);
    }
    return role.isAbove(own) || person.role().isAbove(own)
        ? Optional.of(Reason.ABOVE_OWN_ROLE)
        : Optional.empty();
  }

  private static Optional<Reason> lastManager(boolean isLastManager, Role role) {
    return isLastManager && role != Role.MANAGER
        ? Optional.of(Reason.LAST_MANAGER)
        : Optional.empty();
  }

  private RoleChangeResult allowed(PersonView person, Role role, PersonId by) {
    Optional<RequestedRole> requested = requestedRoleRepository.of(person.id());
    if (person.role() == role) {
      return requested
          .map(waiting -> ended(waiting, person, by))
          .orElseGet(() -> new RoleChangeResult.Refused(Reason.NOTHING_NEW));
    }
    if (person.role().isAbove(role)) {
      return demoted(person, role, by, requested);
    }
    return requested
        .filter(waiting -> waiting.role() == role)
        .map(waiting -> confirmed(waiting, person, by))
        .orElseGet(() -> asked(requested, person, role, by));
  }

  private RoleChangeResult ended(RequestedRole waiting, PersonView person, PersonId by) {
    requestedRoleRepository.remove(waiting);
    LOG.infof("role request ended person=%d by=%d", person.id().value(), by.value());
    events.fire(new PersonActed(by, PersonActed.Act.ENDED_ROLE_REQUEST).to(person.id()));
    return new RoleChangeResult.RequestEnded(person);
  }

  private RoleChangeResult demoted(
      PersonView person, Role role, PersonId by, Optional<RequestedRole> requested) {
    requested.ifPresent(requestedRoleRepository::remove);
    return changed(person, role, by, by);
  }

  private RoleChangeResult confirmed(RequestedRole waiting, PersonView person, PersonId by) {
    Optional<Reason> objection =
        waiting.askedBy().equals(by)
            ? Optional.of(Reason.ASKED_BY_YOU)
            : accessPolicy.dependence(waiting.askedBy(), by, Reason.NOT_INDEPENDENT);
    if (objection.isPresent()) {
      return new RoleChangeResult.Refused(objection.get());
    }
    requestedRoleRepository.remove(waiting);
    return changed(person, waiting.role(), by, waiting.askedBy());
  }

  private RoleChangeResult changed(PersonView person, Role role, PersonId by, PersonId givenBy) {
    PersonView after = personRegister.take(person.id(), role);
    LOG.infof(
        "role changed person=%d role=%s before=%s by=%d",
        person.id().value(), role, person.role(), by.value());
    events.fire(acted(PersonActed.Act.CHANGED_ROLE, person, role, by));
    events.fire(new PersonTookRole(person.id(), role, givenBy, by));
    return new RoleChangeResult.Changed(after, person.role());
  }

  private RoleChangeResult asked(
      Optional<RequestedRole> before, PersonView person, Role role, PersonId by) {
    before.ifPresentOrElse(
        other -> other.askFor(role, by, clock.instant()),
        () ->
            requestedRoleRepository.add(RequestedRole.of(person.id(), role, by, clock.instant())));
    LOG.infof("role asked for person=%d role=%s by=%d", person.id().value(), role, by.value());
    events.fire(acted(PersonActed.Act.ASKED_FOR_ROLE, person, role, by));
    events.fire(new RoleWasAsked(person, role, by));
    return new RoleChangeResult.SecondNeeded(person);
  }

  private static PersonActed acted(PersonActed.Act act, PersonView person, Role role, PersonId by) {
    return new PersonActed(by, act)
        .to(person.id())
        .from(Optional.of(person.role().name()), role.name());
  }

  @Override
  public void ask(PersonId id, Role role, PersonId by) {
    PersonView person = personRegister.locked(id).orElseThrow();
    Optional<RequestedRole> waiting = requestedRoleRepository.of(id);
    if (waiting.isEmpty()) {
      asked(waiting, person, role, by);
    }
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<WaitingRoleChange> waiting(PersonId reader, int most) {
    return requestedRoleRepository.waiting(reader, most);
  }
}
