package com.barron.production.people;

import com.barron.production.access.Role;
import com.barron.production.people.identity.Identity;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Enrolled persons and how they are recognised. */
public interface People {
  /**
   * The person behind an identity, in whatever form its number is written; empty when it is unknown
   * or revoked. One statement.
   */
  Optional<PersonView> find(Identity identity);

  /** Everybody who can be reached on a channel, in the order of enrolment. */
  List<IdentifiedPerson> onChannel(String channel);

  /** The identities in use of these persons, in the order of enrolment. One statement. */
  List<IdentifiedPerson> identitiesOf(Collection<PersonId> persons);

  /**
   * These persons, the members of their teams, and everybody who supervises or manages. One
   * statement.
   */
  List<StaffMember> roster(Collection<PersonId> involved);

  /**
   * These persons, the members of their teams, and everybody with one of these roles. One
   * statement.
   */
  List<StaffMember> staff(Collection<PersonId> involved, Set<Role> roles);

  /** Enrols somebody new at once. Used where enrolment is open, and by demo data. */
  PersonView enrol(String name, Role role, Identity identity);

  /**
   * In which language the person is spoken to from now on, on every channel.
   *
   * @param language an IETF tag such as {@code en}
   * @throws NoSuchPersonException when nobody has this key
   */
  void speak(PersonId person, String language);
}
