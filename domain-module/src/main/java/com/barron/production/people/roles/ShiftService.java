package com.barron.production.people.roles;

import com.barron.production.access.Permission;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.PersonActed;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonRegister;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Changes shifts on behalf of people. */
@Stateless
public class ShiftService implements Shifts {
  private static final Logger LOG = Logger.getLogger(ShiftService.class);

  private final PersonRegister personRegister;
  private final AccessPolicy accessPolicy;
  private final Event<Object> events;

  @Inject
  ShiftService(
      PersonRegister personRegister, AccessPolicy accessPolicy, @Any Event<Object> events) {
    this.personRegister = personRegister;
    this.accessPolicy = accessPolicy;
    this.events = events;
  }

  @Override
  public boolean work(PersonId person, Optional<String> calendar, PersonId by) {
    accessPolicy.require(by, Permission.CHANGE_TEAM);
    if (personRegister.find(person).isEmpty()) {
      return false;
    }
    Optional<String> before = personRegister.work(person, calendar);
    LOG.infof(
        "shifts changed person=%d calendar=%s by=%d",
        person.value(), calendar.orElse("none"), by.value());
    events.fire(
        new PersonActed(by, PersonActed.Act.CHANGED_SHIFTS)
            .to(person)
            .from(before, calendar.orElse("")));
    return true;
  }
}
