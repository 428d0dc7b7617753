package com.barron.production.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The persons and their identities. */
@Dependent
class Persons {
  private final EntityManager entityManager;

  @Inject
  Persons(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  Optional<Person> byId(PersonId id) {
    return Optional.ofNullable(entityManager.find(Person.class, id.value()));
  }

  Optional<Person> knownAs(Identity identity) {
    return entityManager
        .createQuery(
            "select p from Person p, KnownIdentity i where i.personId = p.id and i.channel ="
                + " :channel and i.kind = :kind and i.value = :value and i.revokedAt is null",
            Person.class)
        .setParameter("channel", identity.channel())
        .setParameter("kind", identity.kind())
        .setParameter("value", identity.value())
        .getResultStream()
        .findFirst();
  }

  List<KnownPerson> onChannel(String channel) {
    return entityManager
        .createQuery(
            "select p, i from Person p, KnownIdentity i where i.personId = p.id and i.channel ="
                + " :channel and i.revokedAt is null order by i.id",
            Object[].class)
        .setParameter("channel", channel)
        .getResultStream()
        .map(row -> new KnownPerson(((KnownIdentity) row[1]).identity(), ((Person) row[0]).view()))
        .toList();
  }

  Person add(Person person, Identity identity, Instant since) {
    entityManager.persist(person);
    entityManager.persist(KnownIdentity.of(person.id(), identity, since));
    return person;
  }

  int revoke(Identity identity, Instant at) {
    return entityManager
        .createQuery(
            "update KnownIdentity i set i.revokedAt = :at where i.channel = :channel and i.kind ="
                + " :kind and i.value = :value and i.revokedAt is null")
        .setParameter("at", at)
        .setParameter("channel", identity.channel())
        .setParameter("kind", identity.kind())
        .setParameter("value", identity.value())
        .executeUpdate();
  }
}
