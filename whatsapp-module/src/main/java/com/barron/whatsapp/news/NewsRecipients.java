package com.barron.whatsapp.news;

import com.barron.production.access.Permission;
import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.people.StaffMember;
import com.barron.production.sla.responsibility.ResponsiblePeople;
import com.barron.whatsapp.recipients.StaffDirectory;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The people who are told of one piece of news. */
record NewsRecipients(
    News news, Optional<ResponsiblePeople> responsible, StaffDirectory staff, Instant now) {
  /** The roles whose people have to be known to tell these audiences. */
  static Set<Role> roles(Collection<Audience> told, ConcernedPeople concerned) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    told.forEach(audience -> audience.role().ifPresent(roles::add));
    if (told.contains(Audience.RESPONSIBLE)) {
      roles.add(Role.SUPERVISOR);
    }
    if (told.contains(Audience.DECIDERS)) {
      concerned.decision().ifPresent(right -> allowed(right).forEach(roles::add));
    }
    return roles;
  }

  /** Each once, whatever audiences they are in; nobody who must not be told. */
  List<StaffMember> of(Collection<Audience> told) {
    return told.stream()
        .flatMap(this::of)
        .filter(one -> !news.notTold().contains(one.id()))
        .distinct()
        .toList();
  }

  private Stream<StaffMember> of(Audience audience) {
    ConcernedPeople concerned = news.concerned();
    return switch (audience) {
      case REPORTER -> people(responsible.flatMap(ResponsiblePeople::reporter).stream());
      case ASSIGNEE -> people(responsible.flatMap(ResponsiblePeople::assignee).stream());
      case FOLLOWERS -> people(concerned.followers().stream());
      case REQUESTER -> people(concerned.requester().stream());
      case DECIDERS ->
          concerned.decision().stream().flatMap(NewsRecipients::allowed).flatMap(staff::all);
      case RESPONSIBLE -> staff.responsible(responsible, now);
      case SUPERVISORS, MANAGERS, QUALITY, ENGINEERS -> staff.all(audience.role().orElseThrow());
      case SUPERVISORS_ON_SHIFT, MANAGERS_ON_SHIFT, QUALITY_ON_SHIFT, ENGINEERS_ON_SHIFT ->
          staff.onShift(audience.role().orElseThrow(), now);
    };
  }

  private Stream<StaffMember> people(Stream<PersonId> persons) {
    return persons.flatMap(person -> staff.find(person).stream());
  }

  private static Stream<Role> allowed(Permission permission) {
    return Stream.of(Role.values()).filter(permission::isAllowedTo);
  }
}
