package com.barron.production.people;

import com.barron.production.access.Role;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Who is known, for enrolment to read and to change; it asks nobody whether that is allowed. Within
 * the transaction of the caller.
 */
public interface PersonRegister {
  Optional<PersonView> find(PersonId person);

  /** Who has the identity, in whatever form; whoever has it as it is written comes first. */
  Optional<PersonView> knownAs(Identity identity);

  /** Whether somebody had the identity, in whatever form, before it was revoked. */
  boolean wasRevoked(Identity identity);

  /** Those who can be reached and are meant by what somebody wrote: by just the name first. */
  List<PersonView> like(String nameOrNumber, int most);

  /** The identities in use of these persons, in the order of enrolment. */
  List<IdentifiedPerson> identitiesOf(Collection<PersonId> persons);

  /** Whether a person has an identity of this kind in use. */
  boolean hasAny(PersonId person, String channel, IdentityKind kind);

  /** Somebody new, spoken to in the language that their identity lets guess. */
  PersonView add(String name, Role role, Identity identity, Instant since);

  /**
   * From now on a person may do what another role may do.
   *
   * @throws NoSuchPersonException when nobody has this key
   */
  PersonView take(PersonId person, Role role);

  /** The person, whose row is locked until the transaction ends. */
  Optional<PersonView> locked(PersonId person);

  /**
   * Whether a person is the only manager who can be reached. Managers are locked until the
   * transaction ends: of two who end the rights of each other, one stays.
   */
  boolean isLastManager(PersonId person);

  /** A team that somebody is in, as it is written; in whatever case it was said. */
  Optional<String> teamLike(String said);

  /** From now on a person belongs to a team, or to none. @return the team before */
  Optional<String> join(PersonId person, Optional<String> team);

  /** From now on a person works by a calendar, or at any time. @return the calendar before */
  Optional<String> work(PersonId person, Optional<String> calendar);

  /** From now on the identity of a person is written as the channel writes it. */
  void write(PersonId holder, Identity identity);

  /** Adds an identity; nothing when another message added the same at this moment. */
  void learn(PersonId person, Identity identity, Instant since);

  /** How many were in use, in whatever form: none when the person does not have it. */
  int revoke(PersonId holder, Identity identity, Instant at);
}
