package com.barron.console.now;

import com.barron.production.accounts.Member;
import com.barron.production.bom.BomChanges;
import com.barron.production.bom.ChangeView;
import com.barron.production.openwork.OpenItem;
import com.barron.production.openwork.RunningClocks;
import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.production.people.StaffMember;
import com.barron.production.people.roles.RoleChanges;
import com.barron.production.people.roles.WaitingRoleChange;
import com.barron.production.quality.HoldView;
import com.barron.production.quality.Holds;
import com.barron.whatsapp.alerts.view.AlertView;
import com.barron.whatsapp.outbox.view.OutboxView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads what needs somebody, by eight statements for all who look within the same second; what each
 * reader may see of it is told without one.
 */
@Singleton
class NowReader {
  private static final int SHOWN = 12;

  /** Also of what waits for a decision: a reader's own are left out later. */
  private static final int MOST_READ = 50;

  /** With it a page that asks every four seconds shows nothing that is older than five. */
  private static final Duration SHARED_FOR = Duration.ofSeconds(1);

  /** Decides nothing and asked for nothing: all that waits is read. */
  private static final PersonId NOBODY = new PersonId(0);

  private final RunningClocks runningClocks;
  private final Holds holds;
  private final BomChanges bomChanges;
  private final RoleChanges roleChanges;
  private final AlertView alertView;
  private final OutboxView outboxView;
  private final People people;
  private final SharedReading<NowSnapshot> shared;

  @Inject
  public NowReader(
      RunningClocks runningClocks,
      Holds holds,
      BomChanges bomChanges,
      RoleChanges roleChanges,
      AlertView alertView,
      OutboxView outboxView,
      People people,
      Clock clock) {
    this.runningClocks = runningClocks;
    this.holds = holds;
    this.bomChanges = bomChanges;
    this.roleChanges = roleChanges;
    this.alertView = alertView;
    this.outboxView = outboxView;
    this.people = people;
    shared = new SharedReading<>(this::snapshot, SHARED_FOR, clock);
  }

  /** For a page that is opened, perhaps after the reader changed something. */
  NowView now(Member reader) {
    return shared.now().of(reader, SHOWN);
  }

  /** For a page that asks again: as it was a second ago at the most. */
  NowView recent(Member reader) {
    return shared.recent().of(reader, SHOWN);
  }

  private NowSnapshot snapshot() {
    List<OpenItem> due = runningClocks.soonest(SHOWN);
    List<HoldView> held = holds.open(MOST_READ);
    List<ChangeView> changes = bomChanges.waiting(NOBODY, MOST_READ);
    List<WaitingRoleChange> roles = roleChanges.waiting(NOBODY, MOST_READ);
    return new NowSnapshot(
        due,
        runningClocks.countOverdue(),
        held,
        changes,
        roles,
        alertView.untaken(SHOWN),
        outboxView.undelivered(SHOWN),
        staff(due, held, changes, roles));
  }

  private List<StaffMember> staff(
      List<OpenItem> due,
      List<HoldView> held,
      List<ChangeView> changes,
      List<WaitingRoleChange> roles) {
    List<PersonId> named =
        Stream.of(
                due.stream().flatMap(item -> item.assignee().stream()),
                held.stream().map(HoldView::recordedBy),
                held.stream().flatMap(hold -> hold.askedBy().stream()),
                changes.stream().map(ChangeView::requester),
                roles.stream().map(WaitingRoleChange::askedBy))
            .flatMap(one -> one)
            .distinct()
            .toList();
    Set<PersonId> wanted = Set.copyOf(named);
    return named.isEmpty()
        ? List.of()
        : people.roster(named).stream().filter(one -> wanted.contains(one.id())).toList();
  }
}
