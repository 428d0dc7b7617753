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

/** Changes teams on behalf of people. */
@Stateless
public class TeamService implements Teams {
  private static final Logger LOG = Logger.getLogger(TeamService.class);

  private final PersonRegister personRegister;
  private final AccessPolicy accessPolicy;
  private final Event<Object> events;

  @Inject
  TeamService(PersonRegister personRegister, AccessPolicy accessPolicy, @Any Event<Object> events) {
    this.personRegister = personRegister;
    this.accessPolicy = accessPolicy;
    this.events = events;
  }

  @Override
  public Optional<String> join(PersonId person, Optional<String> team, PersonId by) {
    accessPolicy.require(by, Permission.CHANGE_TEAM);
    if (personRegister.find(person).isEmpty()) {
      return Optional.empty();
    }
    Optional<String> joined =
        team.map(String::strip).map(written -> personRegister.teamLike(written).orElse(written));
    Optional<String> before = personRegister.join(person, joined);
    LOG.infof("team changed person=%d by=%d", person.value(), by.value());
    events.fire(
        new PersonActed(by, PersonActed.Act.CHANGED_TEAM)
            .to(person)
            .from(before, joined.orElse("")));
    return joined;
  }
}
