package com.barron.whatsapp.alerts.escalation;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.people.StaffMember;
import com.barron.production.reference.Reference;
import com.barron.production.sla.ResponsiblePeople;
import com.barron.production.sla.WorkingHours;
import com.barron.whatsapp.alerts.Alert;
import com.barron.whatsapp.alerts.Recipient;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who is who, for the alerts that are looked at together. */
final class RecipientDirectory {
  private final Map<Reference, ResponsiblePeople> responsiblePeople;
  private final Map<PersonId, StaffMember> roster = new LinkedHashMap<>();
  private final WorkingHours hours;

  RecipientDirectory(
      Map<Reference, ResponsiblePeople> responsiblePeople,
      Collection<StaffMember> roster,
      WorkingHours hours) {
    this.responsiblePeople = responsiblePeople;
    this.hours = hours;
    roster.forEach(staffMember -> this.roster.put(staffMember.id(), staffMember));
  }

  /**
   * Who is told of an alert on a step. What is not urgent waits for the start of their shift,
   * unless the deadline comes first: then it is somebody else's turn.
   */
  List<Recipient> of(EscalationTarget escalationTarget, Alert alert, Instant deadline) {
    return people(escalationTarget, alert)
        .distinct()
        .flatMap(one -> recipient(one, alert, deadline))
        .toList();
  }

  private Stream<StaffMember> people(EscalationTarget escalationTarget, Alert alert) {
    Predicate<StaffMember> onShift = staffMember -> isOnShift(staffMember, alert.now());
    return switch (escalationTarget) {
      case RESPONSIBLE -> responsible(alert, onShift);
      case SUPERVISORS_ON_SHIFT -> all(Role.SUPERVISOR).filter(onShift);
      case SUPERVISORS -> all(Role.SUPERVISOR);
      case MANAGERS_ON_SHIFT -> all(Role.MANAGER).filter(onShift);
      case MANAGERS -> all(Role.MANAGER);
    };
  }

  private Stream<StaffMember> responsible(Alert alert, Predicate<StaffMember> onShift) {
    Optional<ResponsiblePeople> known = Optional.ofNullable(responsiblePeople.get(alert.subject()));
    Optional<StaffMember> assignee = known.flatMap(ResponsiblePeople::assignee).map(roster::get);
    if (assignee.isPresent()) {
      return assignee.stream();
    }
    Stream<StaffMember> team =
        known.flatMap(ResponsiblePeople::reporter).map(roster::get).stream().flatMap(this::team);
    return Stream.concat(team, all(Role.SUPERVISOR).filter(onShift));
  }

  private Stream<StaffMember> team(StaffMember reporter) {
    return reporter.team().isEmpty()
        ? Stream.of(reporter)
        : roster.values().stream().filter(one -> one.team().equals(reporter.team()));
  }

  private Stream<StaffMember> all(Role role) {
    return roster.values().stream().filter(staffMember -> staffMember.role() == role);
  }

  private boolean isOnShift(StaffMember staffMember, Instant at) {
    return staffMember.shifts().map(shifts -> hours.isWorking(shifts, at)).orElse(true);
  }

  private Stream<Recipient> recipient(StaffMember staffMember, Alert alert, Instant deadline) {
    if (alert.isUrgent() || isOnShift(staffMember, alert.now())) {
      return Stream.of(new Recipient(staffMember, Optional.empty()));
    }
    Instant start = hours.nextStart(staffMember.shifts().orElseThrow(), alert.now());
    return start.isBefore(deadline)
        ? Stream.of(new Recipient(staffMember, Optional.of(start)))
        : Stream.empty();
  }
}
