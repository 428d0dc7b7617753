package com.barron.whatsapp.recipients;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.people.StaffMember;
import com.barron.production.sla.WorkingHours;
import com.barron.production.sla.responsibility.ResponsiblePeople;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The people who were looked up together. Needs no further statement. */
public final class StaffDirectory {
  private final Map<PersonId, StaffMember> roster = new LinkedHashMap<>();
  private final WorkingHours hours;

  /**
   * @param roster with the team of whoever may be responsible, and everybody of a role that is
   *     asked for
   */
  public StaffDirectory(Collection<StaffMember> roster, WorkingHours hours) {
    this.hours = hours;
    roster.forEach(staffMember -> this.roster.put(staffMember.id(), staffMember));
  }

  public Optional<StaffMember> find(PersonId person) {
    return Optional.ofNullable(roster.get(person));
  }

  /** The assignee; without one the reporter's team and the supervisors on shift. */
  public Stream<StaffMember> responsible(Optional<ResponsiblePeople> known, Instant at) {
    Optional<StaffMember> assignee = known.flatMap(ResponsiblePeople::assignee).flatMap(this::find);
    if (assignee.isPresent()) {
      return assignee.stream();
    }
    Stream<StaffMember> team =
        known.flatMap(ResponsiblePeople::reporter).flatMap(this::find).stream().flatMap(this::team);
    return Stream.concat(team, onShift(Role.SUPERVISOR, at));
  }

  public Stream<StaffMember> all(Role role) {
    return roster.values().stream().filter(staffMember -> staffMember.role() == role);
  }

  public Stream<StaffMember> onShift(Role role, Instant at) {
    return all(role).filter(staffMember -> isOnShift(staffMember, at));
  }

  /** Whoever has no shifts always is. */
  public boolean isOnShift(StaffMember staffMember, Instant at) {
    return staffMember.shifts().map(shifts -> hours.isWorking(shifts, at)).orElse(true);
  }

  /** When somebody's next shift starts; empty when they are on shift. */
  public Optional<Instant> nextShift(StaffMember staffMember, Instant at) {
    return isOnShift(staffMember, at)
        ? Optional.empty()
        : staffMember.shifts().map(shifts -> hours.nextStart(shifts, at));
  }

  private Stream<StaffMember> team(StaffMember reporter) {
    return reporter.team().isEmpty()
        ? Stream.of(reporter)
        : roster.values().stream().filter(one -> one.team().equals(reporter.team()));
  }
}
