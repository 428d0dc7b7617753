package com.barron.whatsapp.news;

import com.barron.production.access.Permission;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sla.responsibility.ResponsiblePeople;
import java.util.List;
import java.util.Optional;

/**
 * The people whom an event concerns, as far as the event tells.
 *
 * @param subject whose reporter and assignee are looked up
 * @param responsible they, where they need not be looked up
 * @param followers those who joined it
 * @param requester who asked for it
 * @param decision the right of those who may decide it
 */
record ConcernedPeople(
    Optional<Reference> subject,
    Optional<ResponsiblePeople> responsible,
    List<PersonId> followers,
    Optional<PersonId> requester,
    Optional<Permission> decision) {
  ConcernedPeople {
    followers = List.copyOf(followers);
  }

  /** The people of a subject that has a clock. */
  static ConcernedPeople by(Reference subject) {
    return new ConcernedPeople(
        Optional.of(subject), Optional.empty(), List.of(), Optional.empty(), Optional.empty());
  }

  /** Something that a person reported just now. */
  static ConcernedPeople reportedBy(PersonId person) {
    return new ConcernedPeople(
        Optional.empty(),
        Optional.of(new ResponsiblePeople(Optional.empty(), Optional.of(person))),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  static ConcernedPeople asRequester(PersonId person) {
    return new ConcernedPeople(
        Optional.empty(), Optional.empty(), List.of(), Optional.of(person), Optional.empty());
  }

  static ConcernedPeople asDeciders(Permission permission) {
    return new ConcernedPeople(
        Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.of(permission));
  }

  ConcernedPeople followedBy(List<PersonId> people) {
    return new ConcernedPeople(subject, responsible, people, requester, decision);
  }

  ConcernedPeople requestedBy(Optional<PersonId> person) {
    return new ConcernedPeople(subject, responsible, followers, person, decision);
  }
}
