package com.barron.console.now;

import com.barron.production.access.Permission;
import com.barron.production.accounts.Member;
import com.barron.production.bom.BomChanges;
import com.barron.production.openwork.RunningClocks;
import com.barron.production.people.PersonId;
import com.barron.production.people.roles.RoleChanges;
import com.barron.production.people.roles.WaitingRoleChange;
import com.barron.production.quality.HoldView;
import com.barron.production.quality.Holds;
import com.barron.whatsapp.alerts.view.AlertView;
import com.barron.whatsapp.outbox.view.OutboxView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Reads what needs somebody: eight statements. */
@Singleton
public class NowReader {
  private static final int SHOWN = 12;
  private static final int MOST_HOLDS = 50;
  private static final Set<String> NOT_ARRIVED = Set.of("dead", "failed");

  private final RunningClocks runningClocks;
  private final Holds holds;
  private final BomChanges bomChanges;
  private final RoleChanges roleChanges;
  private final AlertView alertView;
  private final OutboxView outboxView;

  @Inject
  public NowReader(
      RunningClocks runningClocks,
      Holds holds,
      BomChanges bomChanges,
      RoleChanges roleChanges,
      AlertView alertView,
      OutboxView outboxView) {
    this.runningClocks = runningClocks;
    this.holds = holds;
    this.bomChanges = bomChanges;
    this.roleChanges = roleChanges;
    this.alertView = alertView;
    this.outboxView = outboxView;
  }

  NowView read(Member reader) {
    List<HoldView> open = holds.open(MOST_HOLDS);
    PersonId person = reader.person().id();
    return new NowView(
        runningClocks.soonest(SHOWN),
        runningClocks.countOverdue(),
        open,
        reader.may(Permission.RELEASE_HOLD)
            ? open.stream()
                .filter(hold -> hold.askedBy().filter(by -> !by.equals(person)).isPresent())
                .toList()
            : List.of(),
        reader.may(Permission.DECIDE_CHANGE) ? bomChanges.waiting(person, SHOWN) : List.of(),
        reader.may(Permission.CHANGE_ROLE) ? roles(reader) : List.of(),
        alertView.untaken(SHOWN),
        outboxView.latest(SHOWN).stream()
            .filter(row -> NOT_ARRIVED.contains(row.state()))
            .toList());
  }

  /** What others asked for and the reader may confirm. */
  private List<WaitingRoleChange> roles(Member reader) {
    return roleChanges.waiting(reader.person().id(), SHOWN).stream()
        .filter(one -> !one.askedBy().equals(reader.person().id()))
        .filter(one -> !one.role().isAbove(reader.person().role()))
        .toList();
  }
}
