package com.barron.console.now;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.access.Role;
import com.barron.production.accounts.AccountSession;
import com.barron.production.accounts.Member;
import com.barron.production.bom.BomChanges;
import com.barron.production.bom.ChangeStatus;
import com.barron.production.bom.ChangeView;
import com.barron.production.bom.Quantity;
import com.barron.production.openwork.RunningClocks;
import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonView;
import com.barron.production.people.StaffMember;
import com.barron.production.people.roles.RoleChanges;
import com.barron.production.people.roles.WaitingRoleChange;
import com.barron.production.quality.HoldView;
import com.barron.production.quality.Holds;
import com.barron.production.quality.Severity;
import com.barron.production.reference.Reference;
import com.barron.whatsapp.alerts.view.AlertView;
import com.barron.whatsapp.outbox.view.OutboxView;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What readers of one and the same reading see of it. */
class NowReaderTest {
  private static final Instant SINCE = Instant.parse("2026-03-02T09:00:00Z");
  private static final PersonId ASKER = new PersonId(4);
  private static final PersonView NEWCOMER = person(9, Role.TECHNICIAN);

  private final TickingClock clock = new TickingClock();
  private final List<HoldView> held = new ArrayList<>();
  private final List<ChangeView> proposed = new ArrayList<>();
  private final List<WaitingRoleChange> asked = new ArrayList<>();
  private int readings;

  private final NowReader nowReader =
      new NowReader(
          answering(RunningClocks.class, Map.of("soonest", List::of, "countOverdue", () -> 0)),
          answering(Holds.class, Map.of("open", this::holds)),
          answering(BomChanges.class, Map.of("waiting", () -> List.copyOf(proposed))),
          answering(RoleChanges.class, Map.of("waiting", () -> List.copyOf(asked))),
          answering(AlertView.class, Map.of("untaken", List::of)),
          answering(OutboxView.class, Map.of("undelivered", List::of)),
          answering(
              People.class, Map.of("roster", () -> List.of(staff(ASKER), staff(NEWCOMER.id())))),
          clock);

  @Test
  void eachReaderSeesTheDecisionsOfTheirRole() {
    held.add(hold("DEF-1", Optional.of(ASKER)));
    proposed.add(change("BCR-1", ASKER));
    asked.add(new WaitingRoleChange(NEWCOMER, Role.SUPERVISOR, ASKER, SINCE));

    NowView manager = nowReader.recent(member(1, Role.MANAGER));
    NowView quality = nowReader.recent(member(2, Role.QUALITY));
    NowView engineer = nowReader.recent(member(3, Role.ENGINEER));

    assertThat(readings).isEqualTo(1);
    assertThat(manager.decisions()).isEqualTo(3);
    assertThat(quality.holds()).hasSize(1);
    assertThat(quality.decisions()).isZero();
    assertThat(engineer.changes()).hasSize(1);
    assertThat(engineer.toConfirm()).isEmpty();
    assertThat(engineer.roles()).isEmpty();
  }

  @Test
  void nobodySeesTheirOwnRequestsAsDecisions() {
    held.add(hold("DEF-1", Optional.of(ASKER)));
    proposed.add(change("BCR-1", ASKER));
    asked.add(new WaitingRoleChange(NEWCOMER, Role.SUPERVISOR, ASKER, SINCE));
    asked.add(
        new WaitingRoleChange(person(5, Role.SUPERVISOR), Role.MANAGER, new PersonId(1), SINCE));

    assertThat(nowReader.recent(member(1, Role.MANAGER)).decisions()).isEqualTo(3);
    assertThat(nowReader.recent(member(4, Role.SUPERVISOR)).decisions()).isZero();
    assertThat(nowReader.recent(member(5, Role.MANAGER)).roles())
        .extracting(one -> one.person().id())
        .containsExactly(NEWCOMER.id());
  }

  @Test
  void aSupervisorDoesNotDecideWhoBecomesAManager() {
    asked.add(new WaitingRoleChange(NEWCOMER, Role.MANAGER, ASKER, SINCE));

    assertThat(nowReader.recent(member(1, Role.MANAGER)).roles()).hasSize(1);
    assertThat(nowReader.recent(member(2, Role.SUPERVISOR)).roles()).isEmpty();
  }

  @Test
  void aChangeIsSeenWithinASecondAndAtOnceOnAPageThatIsOpened() {
    Member reader = member(1, Role.SUPERVISOR);
    assertThat(nowReader.recent(reader).holds()).isEmpty();
    held.add(hold("DEF-1", Optional.empty()));

    assertThat(nowReader.recent(reader).holds()).isEmpty();
    clock.passes(Duration.ofSeconds(1));
    assertThat(nowReader.recent(reader).holds()).hasSize(1);
    held.add(hold("DEF-2", Optional.empty()));
    assertThat(nowReader.now(reader).holds()).hasSize(2);
  }

  @Test
  void namesThoseWhoAreNamed() {
    held.add(hold("DEF-1", Optional.of(ASKER)));

    assertThat(nowReader.now(member(1, Role.SUPERVISOR)).staff())
        .extracting(StaffMember::id)
        .containsExactly(ASKER);
  }

  private Object holds() {
    readings++;
    return List.copyOf(held);
  }

  private static Member member(long id, Role role) {
    return new Member(new AccountSession(id, 1), "name" + id, person(id, role));
  }

  private static PersonView person(long id, Role role) {
    return new PersonView(new PersonId(id), "Person " + id, role, "en");
  }

  private static StaffMember staff(PersonId id) {
    return new StaffMember(
        id, "Person " + id.value(), Role.SUPERVISOR, "en", Optional.empty(), Optional.empty());
  }

  private static HoldView hold(String defect, Optional<PersonId> askedBy) {
    return new HoldView(
        Reference.of(defect),
        Reference.of(defect.replace("DEF", "ORD")),
        "Surface",
        Severity.HIGH,
        ASKER,
        SINCE,
        askedBy);
  }

  private static ChangeView change(String number, PersonId by) {
    return new ChangeView(
        Reference.of(number),
        Reference.of("BOM-1"),
        "P-1",
        Quantity.of(1),
        Quantity.of(2),
        "worn",
        ChangeStatus.SUBMITTED,
        by,
        SINCE);
  }

  /** One that answers some of its methods, whatever it is asked. */
  private static <T> T answering(Class<T> type, Map<String, Supplier<Object>> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answers.get(method.getName()).get()));
  }
}
