package com.barron.whatsapp.alerts;

import com.barron.production.people.Colleague;
import com.barron.production.people.PersonId;
import com.barron.production.people.Role;
import com.barron.production.reference.Reference;
import com.barron.production.sla.Responsible;
import com.barron.production.sla.WorkingHours;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who is who, for the alerts that are looked at together. */
final class Audience {
  private final Map<Reference, Responsible> responsible;
  private final Map<PersonId, Colleague> roster = new LinkedHashMap<>();
  private final WorkingHours hours;

  Audience(
      Map<Reference, Responsible> responsible, Collection<Colleague> roster, WorkingHours hours) {
    this.responsible = responsible;
    this.hours = hours;
    roster.forEach(colleague -> this.roster.put(colleague.id(), colleague));
  }

  /**
   * Who is told of an alert on a step. What is not urgent waits for the start of their shift,
   * unless the deadline comes first: then it is somebody else's turn.
   */
  List<Recipient> of(Who who, Alert alert, Instant deadline) {
    return people(who, alert).distinct().flatMap(one -> recipient(one, alert, deadline)).toList();
  }

  private Stream<Colleague> people(Who who, Alert alert) {
    Predicate<Colleague> onShift = colleague -> isOnShift(colleague, alert.now());
    return switch (who) {
      case RESPONSIBLE -> responsible(alert, onShift);
      case SUPERVISORS_ON_SHIFT -> all(Role.SUPERVISOR).filter(onShift);
      case SUPERVISORS -> all(Role.SUPERVISOR);
      case MANAGERS_ON_SHIFT -> all(Role.MANAGER).filter(onShift);
      case MANAGERS -> all(Role.MANAGER);
    };
  }

  private Stream<Colleague> responsible(Alert alert, Predicate<Colleague> onShift) {
    Optional<Responsible> known = Optional.ofNullable(responsible.get(alert.subject()));
    Optional<Colleague> assignee = known.flatMap(Responsible::assignee).map(roster::get);
    if (assignee.isPresent()) {
      return assignee.stream();
    }
    Stream<Colleague> team =
        known.flatMap(Responsible::reporter).map(roster::get).stream().flatMap(this::team);
    return Stream.concat(team, all(Role.SUPERVISOR).filter(onShift));
  }

  private Stream<Colleague> team(Colleague reporter) {
    return reporter.team().isEmpty()
        ? Stream.of(reporter)
        : roster.values().stream().filter(one -> one.team().equals(reporter.team()));
  }

  private Stream<Colleague> all(Role role) {
    return roster.values().stream().filter(colleague -> colleague.role() == role);
  }

  private boolean isOnShift(Colleague colleague, Instant at) {
    return colleague.shifts().map(shifts -> hours.isWorking(shifts, at)).orElse(true);
  }

  private Stream<Recipient> recipient(Colleague colleague, Alert alert, Instant deadline) {
    if (alert.isUrgent() || isOnShift(colleague, alert.now())) {
      return Stream.of(new Recipient(colleague, Optional.empty()));
    }
    Instant start = hours.nextStart(colleague.shifts().orElseThrow(), alert.now());
    return start.isBefore(deadline)
        ? Stream.of(new Recipient(colleague, Optional.of(start)))
        : Stream.empty();
  }
}
