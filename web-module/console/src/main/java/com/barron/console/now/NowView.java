package com.barron.console.now;

import com.barron.production.bom.ChangeView;
import com.barron.production.openwork.OpenItem;
import com.barron.production.people.StaffMember;
import com.barron.production.people.roles.WaitingRoleChange;
import com.barron.production.quality.HoldView;
import com.barron.whatsapp.alerts.view.AlertView.UntakenAlert;
import com.barron.whatsapp.outbox.view.OutboxView;
import java.util.List;

/**
 * What needs somebody.
 *
 * @param due whose clocks run, the soonest first
 * @param overdue how many are overdue, also those that are not listed
 * @param toConfirm releases that somebody else asked for
 * @param changes BOM changes that wait for the reader
 * @param roles that others asked for somebody, and wait for the reader
 * @param undelivered messages that did not arrive
 * @param staff whom it names
 */
public record NowView(
    List<OpenItem> due,
    int overdue,
    List<HoldView> holds,
    List<HoldView> toConfirm,
    List<ChangeView> changes,
    List<WaitingRoleChange> roles,
    List<UntakenAlert> alerts,
    List<OutboxView.Row> undelivered,
    List<StaffMember> staff) {
  public NowView {
    due = List.copyOf(due);
    holds = List.copyOf(holds);
    toConfirm = List.copyOf(toConfirm);
    changes = List.copyOf(changes);
    roles = List.copyOf(roles);
    alerts = List.copyOf(alerts);
    undelivered = List.copyOf(undelivered);
    staff = List.copyOf(staff);
  }

  /** How many wait for the reader's decision. */
  public int decisions() {
    return toConfirm.size() + changes.size() + roles.size();
  }
}
