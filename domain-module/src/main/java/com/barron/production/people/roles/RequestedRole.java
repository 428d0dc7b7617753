package com.barron.production.people.roles;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A role that one person asked for somebody, until another one confirms it. */
@Entity
@Table(name = "role_change")
class RequestedRole {
  @Id private long personId;

  @Enumerated(EnumType.STRING)
  private Role role;

  private long askedBy;
  private Instant askedAt;
  @Version private int version;

  RequestedRole() {}

  static RequestedRole of(PersonId person, Role role, PersonId by, Instant at) {
    RequestedRole requested = new RequestedRole();
    requested.personId = person.value();
    requested.askFor(role, by, at);
    return requested;
  }

  /** Somebody asks for another role instead. */
  final void askFor(Role other, PersonId by, Instant at) {
    role = other;
    askedBy = by.value();
    askedAt = at;
  }

  Role role() {
    return role;
  }

  PersonId askedBy() {
    return new PersonId(askedBy);
  }
}
