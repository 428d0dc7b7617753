package com.barron.production.people;

import com.barron.production.access.Role;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.production.people.identity.PersonQuery;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The persons and their identities. */
@Dependent
class PersonRepository implements PersonRegister {
  private final EntityManager entityManager;
  private final Sql sql;

  @Inject
  PersonRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
    this.sql = Sql.on(entityManager);
  }

  Optional<Person> byId(PersonId id) {
    return Optional.ofNullable(entityManager.find(Person.class, id.value()));
  }

  @Override
  public Optional<PersonView> find(PersonId person) {
    return byId(person).map(Person::view);
  }

  @Override
  public Optional<PersonView> knownAs(Identity identity) {
    List<Object[]> known = personsAndIdentities(identity);
    return known.stream()
        .filter(row -> ((PersonIdentity) row[1]).identity().equals(identity))
        .findFirst()
        .or(() -> known.stream().findFirst())
        .map(row -> ((Person) row[0]).view());
  }

  private List<Object[]> personsAndIdentities(Identity identity) {
    return entityManager
        .createQuery(
            "select p, i from Person p, PersonIdentity i where i.personId = p.id and i.channel ="
                + " :channel and i.kind = :kind and i.value in :values and i.revokedAt is null"
                + " order by i.id",
            Object[].class)
        .setParameter("channel", identity.channel())
        .setParameter("kind", identity.kind())
        .setParameter("values", values(identity))
        .getResultList();
  }

  @Override
  public boolean wasRevoked(Identity identity) {
    return !entityManager
        .createQuery(
            "select 1 from PersonIdentity i where i.channel = :channel and i.kind = :kind and"
                + " i.value in :values and i.revokedAt is not null",
            Integer.class)
        .setParameter("channel", identity.channel())
        .setParameter("kind", identity.kind())
        .setParameter("values", values(identity))
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  @Override
  public void write(PersonId holder, Identity identity) {
    List<PersonIdentity> forms =
        personsAndIdentities(identity).stream()
            .filter(row -> ((Person) row[0]).id().equals(holder))
            .map(row -> (PersonIdentity) row[1])
            .toList();
    if (forms.stream().noneMatch(known -> known.identity().equals(identity))) {
      forms.stream().findFirst().ifPresent(known -> known.write(identity.value()));
    }
  }

  @Override
  public Optional<PersonView> locked(PersonId person) {
    return Optional.ofNullable(
            entityManager.find(Person.class, person.value(), LockModeType.PESSIMISTIC_WRITE))
        .map(
            found -> {
              // It may have been read before it was locked.
              entityManager.refresh(found);
              return found.view();
            });
  }

  @Override
  public boolean isLastManager(PersonId person) {
    List<Long> managers =
        sql.read(
            """
            select p.id
              from person p
             where p.role = 'MANAGER'
               and exists (select from person_identity i
                            where i.person_id = p.id and i.revoked_at is null)
             order by p.id
               for update of p
            """,
            row -> row.getLong("id"));
    return managers.equals(List.of(person.value()));
  }

  @Override
  public Optional<String> teamLike(String said) {
    return entityManager
        .createQuery(
            "select distinct p.team from Person p where lower(p.team) = lower(:said) order by p.team",
            String.class)
        .setParameter("said", said)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<String> join(PersonId person, Optional<String> team) {
    return byId(person).orElseThrow(() -> new NoSuchPersonException(person)).join(team);
  }

  @Override
  public Optional<String> work(PersonId person, Optional<String> calendar) {
    return byId(person).orElseThrow(() -> new NoSuchPersonException(person)).work(calendar);
  }

  List<IdentifiedPerson> onChannel(String channel) {
    return known(
        entityManager
            .createQuery(
                "select p, i from Person p, PersonIdentity i where i.personId = p.id and i.channel ="
                    + " :channel and i.revokedAt is null order by i.id",
                Object[].class)
            .setParameter("channel", channel));
  }

  @Override
  public List<IdentifiedPerson> identitiesOf(Collection<PersonId> persons) {
    return known(
        entityManager
            .createQuery(
                "select p, i from Person p, PersonIdentity i where i.personId = p.id and p.id in"
                    + " :persons and i.revokedAt is null order by i.id",
                Object[].class)
            .setParameter("persons", ids(persons)));
  }

  @Override
  public PersonView add(String name, Role role, Identity identity, Instant since) {
    Person person = Person.enrolled(name, role, since);
    person.speak(identity.firstLanguage());
    entityManager.persist(person);
    entityManager.persist(PersonIdentity.of(person.id(), identity, since));
    return person.view();
  }

  @Override
  public PersonView take(PersonId id, Role role) {
    Person person = byId(id).orElseThrow(() -> new NoSuchPersonException(id));
    person.take(role);
    return person.view();
  }

  @Override
  public void learn(PersonId person, Identity identity, Instant since) {
    sql.write(
        """
        insert into person_identity (person_id, channel, kind, value, known_since)
        values (?, ?, ?, ?, ?)
        on conflict do nothing
        """,
        person.value(),
        identity.channel(),
        identity.kind(),
        identity.value(),
        since);
  }

  @Override
  public boolean hasAny(PersonId person, String channel, IdentityKind kind) {
    return identitiesOf(List.of(person)).stream()
        .map(IdentifiedPerson::identity)
        .anyMatch(identity -> identity.channel().equals(channel) && identity.kind() == kind);
  }

  @Override
  public List<PersonView> like(String nameOrNumber, int most) {
    PersonQuery query = PersonQuery.of(nameOrNumber);
    return entityManager
        .createQuery(
            "select p, i from Person p, PersonIdentity i where i.personId = p.id and i.revokedAt is"
                + " null order by p.name, p.id, i.id",
            Object[].class)
        .getResultStream()
        .filter(row -> isMeant((Person) row[0], (PersonIdentity) row[1], query))
        .map(row -> ((Person) row[0]).view())
        .distinct()
        .sorted(Comparator.comparing(person -> !query.isName(person.name())))
        .limit(most)
        .toList();
  }

  private static boolean isMeant(Person person, PersonIdentity known, PersonQuery query) {
    return query.isPartOf(person.view().name()) || query.isEndOf(known.identity());
  }

  @Override
  public int revoke(PersonId holder, Identity identity, Instant at) {
    return entityManager
        .createQuery(
            "update PersonIdentity i set i.revokedAt = :at where i.personId = :holder and i.channel ="
                + " :channel and i.kind = :kind and i.value in :values and i.revokedAt is null")
        .setParameter("at", at)
        .setParameter("holder", holder.value())
        .setParameter("channel", identity.channel())
        .setParameter("kind", identity.kind())
        .setParameter("values", values(identity))
        .executeUpdate();
  }

  private static List<IdentifiedPerson> known(TypedQuery<Object[]> personsAndIdentities) {
    return personsAndIdentities
        .getResultStream()
        .map(
            row ->
                new IdentifiedPerson(
                    ((PersonIdentity) row[1]).identity(), ((Person) row[0]).view()))
        .toList();
  }

  private static List<String> values(Identity identity) {
    return identity.forms().stream().map(Identity::value).toList();
  }

  private static List<Long> ids(Collection<PersonId> persons) {
    return persons.stream().map(PersonId::value).toList();
  }
}
