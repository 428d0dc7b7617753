package com.barron.console.now;

import com.barron.production.access.Permission;
import com.barron.production.accounts.Member;
import com.barron.production.bom.ChangeView;
import com.barron.production.openwork.OpenItem;
import com.barron.production.people.PersonId;
import com.barron.production.people.StaffMember;
import com.barron.production.people.roles.WaitingRoleChange;
import com.barron.production.quality.HoldView;
import com.barron.whatsapp.alerts.view.AlertView.UntakenAlert;
import com.barron.whatsapp.outbox.view.OutboxView;
import java.util.List;

/**
 * What needs somebody, whoever looks.
 *
 * @param changes BOM changes that wait for anybody
 * @param roles that wait for anybody
 * @param staff who is named in it, and more
 */
record NowSnapshot(
    List<OpenItem> due,
    int overdue,
    List<HoldView> holds,
    List<ChangeView> changes,
    List<WaitingRoleChange> roles,
    List<UntakenAlert> alerts,
    List<OutboxView.Row> undelivered,
    List<StaffMember> staff) {
  NowSnapshot {
    due = List.copyOf(due);
    holds = List.copyOf(holds);
    changes = List.copyOf(changes);
    roles = List.copyOf(roles);
    alerts = List.copyOf(alerts);
    undelivered = List.copyOf(undelivered);
    staff = List.copyOf(staff);
  }

  /** What a reader may see. @param most decisions of each kind */
  NowView of(Member reader, int most) {
    return new NowView(
        due,
        overdue,
        holds,
        reader.may(Permission.RELEASE_HOLD) ? toConfirm(reader.person().id()) : List.of(),
        reader.may(Permission.DECIDE_CHANGE) ? changes(reader.person().id(), most) : List.of(),
        reader.may(Permission.CHANGE_ROLE) ? roles(reader, most) : List.of(),
        alerts,
        undelivered,
        staff);
  }

  private List<HoldView> toConfirm(PersonId reader) {
    return holds.stream()
        .filter(hold -> hold.askedBy().filter(by -> !by.equals(reader)).isPresent())
        .toList();
  }

  private List<ChangeView> changes(PersonId reader, int most) {
    return changes.stream().filter(one -> !one.requester().equals(reader)).limit(most).toList();
  }

  /** What others asked for, for somebody else than the reader, who may confirm it. */
  private List<WaitingRoleChange> roles(Member reader, int most) {
    PersonId id = reader.person().id();
    return roles.stream()
        .filter(one -> !one.person().id().equals(id) && !one.askedBy().equals(id))
        .filter(one -> !one.role().isAbove(reader.person().role()))
        .limit(most)
        .toList();
  }
}
