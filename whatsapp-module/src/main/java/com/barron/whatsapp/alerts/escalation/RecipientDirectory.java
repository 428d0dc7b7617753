package com.barron.whatsapp.alerts.escalation;

import com.barron.production.access.Role;
import com.barron.production.people.StaffMember;
import com.barron.production.reference.Reference;
import com.barron.production.sla.WorkingHours;
import com.barron.production.sla.responsibility.ResponsiblePeople;
import com.barron.whatsapp.alerts.Alert;
import com.barron.whatsapp.alerts.Recipient;
import com.barron.whatsapp.recipients.StaffDirectory;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The recipients of alerts that are processed together. */
final class RecipientDirectory {
  private final Map<Reference, ResponsiblePeople> responsiblePeople;
  private final StaffDirectory staff;

  RecipientDirectory(
      Map<Reference, ResponsiblePeople> responsiblePeople,
      Collection<StaffMember> roster,
      WorkingHours hours) {
    this.responsiblePeople = responsiblePeople;
    this.staff = new StaffDirectory(roster, hours);
  }

  /**
   * Who is told of an alert on a step. What can wait does so for the start of their shift, unless
   * its deadline comes first: then it is somebody else's turn.
   *
   * @param isRepeat whether the end of the policy is told again
   */
  List<Recipient> of(
      EscalationTarget escalationTarget, Alert alert, Instant deadline, boolean isRepeat) {
    return people(escalationTarget, alert)
        .distinct()
        .flatMap(one -> recipient(one, alert, deadline, isRepeat))
        .toList();
  }

  private Stream<StaffMember> people(EscalationTarget escalationTarget, Alert alert) {
    Instant now = alert.now();
    return switch (escalationTarget) {
      case RESPONSIBLE ->
          staff.responsible(Optional.ofNullable(responsiblePeople.get(alert.subject())), now);
      case SUPERVISORS_ON_SHIFT -> staff.onShift(Role.SUPERVISOR, now);
      case SUPERVISORS -> staff.all(Role.SUPERVISOR);
      case MANAGERS_ON_SHIFT -> staff.onShift(Role.MANAGER, now);
      case MANAGERS -> staff.all(Role.MANAGER);
    };
  }

  private Stream<Recipient> recipient(
      StaffMember staffMember, Alert alert, Instant deadline, boolean isRepeat) {
    Optional<Instant> start =
        alert.mayWake(isRepeat) ? Optional.empty() : staff.nextShift(staffMember, alert.now());
    return start.isEmpty() || alert.isBreach() || start.get().isBefore(deadline)
        ? Stream.of(new Recipient(staffMember, start))
        : Stream.empty();
  }
}
