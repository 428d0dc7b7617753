package com.barron.production.people;

import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An identity under which a person is known, until it is revoked. */
@Entity
@Table(name = "person_identity")
class PersonIdentity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private long personId;
  private String channel;

  @Enumerated(EnumType.STRING)
  private IdentityKind kind;

  private String value;
  private Instant knownSince;
  private Instant revokedAt;

  PersonIdentity() {}

  static PersonIdentity of(PersonId person, Identity identity, Instant since) {
    PersonIdentity known = new PersonIdentity();
    known.personId = person.value();
    known.channel = identity.channel();
    known.kind = identity.kind();
    known.value = identity.value();
    known.knownSince = since;
    return known;
  }

  /** In another form of the same line. */
  void write(String form) {
    value = form;
  }

  Identity identity() {
    return new Identity(channel, kind, value);
  }
}
