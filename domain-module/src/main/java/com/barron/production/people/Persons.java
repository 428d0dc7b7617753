package com.barron.production.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
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
    return known(
        entityManager
            .createQuery(
                "select p, i from Person p, KnownIdentity i where i.personId = p.id and i.channel ="
                    + " :channel and i.revokedAt is null order by i.id",
                Object[].class)
            .setParameter("channel", channel));
  }

  List<KnownPerson> identitiesOf(Collection<PersonId> persons) {
    return known(
        entityManager
            .createQuery(
                "select p, i from Person p, KnownIdentity i where i.personId = p.id and p.id in"
                    + " :persons and i.revokedAt is null order by i.id",
                Object[].class)
            .setParameter("persons", ids(persons)));
  }

  /** Team and shifts are no part of {@link Person}: nothing here changes them. */
  @SuppressWarnings("unchecked")
  List<Colleague> roster(Collection<PersonId> involved) {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(
                """
                select id, name, role, language, team, shifts
                from person
                where id = any(:involved)
                   or team in (select team from person where id = any(:involved))
                   or role in ('SUPERVISOR', 'MANAGER')
                order by id
                """,
                Tuple.class)
            .setParameter("involved", ids(involved).toArray(Long[]::new))
            .getResultList();
    return rows.stream().map(Persons::colleague).toList();
  }

  /** Somebody new, spoken to in the language that their identity lets guess. */
  Person add(Person person, Identity identity, Instant since) {
    person.speak(identity.firstLanguage());
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

  private static List<KnownPerson> known(TypedQuery<Object[]> personsAndIdentities) {
    return personsAndIdentities
        .getResultStream()
        .map(row -> new KnownPerson(((KnownIdentity) row[1]).identity(), ((Person) row[0]).view()))
        .toList();
  }

  private static Colleague colleague(Tuple row) {
    return new Colleague(
        new PersonId(row.get("id", Long.class)),
        row.get("name", String.class),
        Role.valueOf(row.get("role", String.class)),
        row.get("language", String.class),
        Optional.ofNullable(row.get("team", String.class)),
        Optional.ofNullable(row.get("shifts", String.class)));
  }

  private static List<Long> ids(Collection<PersonId> persons) {
    return persons.stream().map(PersonId::value).toList();
  }
}
