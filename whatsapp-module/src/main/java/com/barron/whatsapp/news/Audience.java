package com.barron.whatsapp.news;

import com.barron.production.access.Role;
import java.util.Optional;

/** Who may be told of an event. Where an event has nobody of an audience, nobody of it is told. */
enum Audience {
  REPORTER,
  ASSIGNEE,
  /** Those who joined a ticket. */
  FOLLOWERS,
  /** Who asked for a release, proposed a change, reported a failure, or a role, or has it now. */
  REQUESTER,
  /** Everybody who may decide it. */
  DECIDERS,
  /** The assignee; without one the reporter's team and the supervisors on shift. */
  RESPONSIBLE,
  SUPERVISORS_ON_SHIFT(Role.SUPERVISOR),
  SUPERVISORS(Role.SUPERVISOR),
  MANAGERS_ON_SHIFT(Role.MANAGER),
  MANAGERS(Role.MANAGER),
  QUALITY_ON_SHIFT(Role.QUALITY),
  QUALITY(Role.QUALITY),
  ENGINEERS_ON_SHIFT(Role.ENGINEER),
  ENGINEERS(Role.ENGINEER);

  private final Optional<Role> role;

  Audience() {
    this.role = Optional.empty();
  }

  Audience(Role role) {
    this.role = Optional.of(role);
  }

  /** The role that makes somebody belong to it. */
  Optional<Role> role() {
    return role;
  }
}
