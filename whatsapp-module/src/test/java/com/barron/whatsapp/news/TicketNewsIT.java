package com.barron.whatsapp.news;

import static com.barron.whatsapp.news.NewsFixture.MAX;
import static com.barron.whatsapp.news.NewsFixture.NOW;
import static com.barron.whatsapp.news.NewsFixture.QUINN;
import static com.barron.whatsapp.news.NewsFixture.RITA;
import static com.barron.whatsapp.news.NewsFixture.SUE;
import static com.barron.whatsapp.news.NewsFixture.TIM;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.access.Role;
import com.barron.production.maintenance.IssueType;
import com.barron.production.maintenance.Maintenance;
import com.barron.production.maintenance.TicketAction;
import com.barron.production.maintenance.TicketStatus;
import com.barron.production.maintenance.TicketView;
import com.barron.production.maintenance.TicketWasHandled;
import com.barron.production.maintenance.TicketWasOpened;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;
import com.barron.production.sla.responsibility.ResponsiblePeople;
import com.barron.whatsapp.channel.Choice;
import com.barron.whatsapp.people.NightCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rita reports MAINT-556; who hears of what becomes of it. */
class TicketNewsIT {
  private static final Reference TICKET = Reference.of("MAINT-556");
  private static final Reference MACHINE = Reference.of("MACH-001");

  private final NewsFixture fixture = new NewsFixture();
  private final List<PersonId> followers = new ArrayList<>();
  private final TicketNotifier notifier =
      new TicketNotifier(
          Stub.of(
              Maintenance.class,
              Map.of(
                  "find", arguments -> new Match.Found<>(ticket()),
                  "followers", arguments -> List.copyOf(followers),
                  "issueTypes",
                      arguments -> List.of(new IssueType("BEARING_NOISE", "Bearing Noise")))),
          fixture.newsSender);

  TicketNewsIT() {
    fixture.responsible.put(TICKET, new ResponsiblePeople(Optional.empty(), Optional.of(RITA)));
  }

  @Test
  void theTeamAndTheSupervisorsOnShiftHearOfAHighTicketAndWhoReportedItDoesNot() {
    opened(Priority.HIGH);

    assertThat(fixture.text(SUE))
        .isEqualTo("🔴 MAINT-556 is open: MACH-001, Bearing Noise, High.\nReported by Person 2.");
    assertThat(fixture.sent.get(0).reply().choices())
        .extracting(Choice::id)
        .containsExactly("ACK MAINT-556", "MAINT-556");
    assertThat(fixture.told()).containsExactlyInAnyOrder(TIM, SUE);
  }

  @Test
  void nobodyHearsOfATicketThatIsNotHigh() {
    opened(Priority.MEDIUM);
    assertThat(fixture.told()).isEmpty();
  }

  @Test
  void whoReportedTookOrJoinedATicketHearsOfItsEndOnce() {
    assigned(TIM);
    followers.addAll(List.of(QUINN, RITA));

    handled(TicketAction.RESOLVE, SUE);

    assertThat(fixture.text(RITA))
        .isEqualTo("✅ MAINT-556 is resolved: MACH-001, Bearing Noise.\nSaid by Person 4.");
    assertThat(fixture.told()).containsExactlyInAnyOrder(RITA, TIM, QUINN);
  }

  @Test
  void nobodyIsToldOfWhatTheyDidThemselves() {
    assigned(RITA);
    handled(TicketAction.WAIT_FOR_PARTS, RITA);
    handled(TicketAction.CONTINUE, RITA);
    handled(TicketAction.RESOLVE, RITA);
    assertThat(fixture.told()).isEmpty();
  }

  @Test
  void itIsToldThatATicketWaitsForPartsAndGoesOn() {
    assigned(TIM);
    handled(TicketAction.WAIT_FOR_PARTS, TIM);
    assertThat(fixture.text(RITA))
        .isEqualTo("⏸️ MAINT-556 waits for parts: MACH-001, Bearing Noise.\nSaid by Person 3.");
    assertThat(fixture.told()).containsExactly(RITA);

    handled(TicketAction.CONTINUE, TIM);
    assertThat(fixture.text(RITA))
        .isEqualTo(
            "▶️ MAINT-556 goes on, the parts are there: MACH-001, Bearing Noise.\nSaid by Person 3.");
  }

  @Test
  void takingOrJoiningATicketIsNoNews() {
    handled(TicketAction.ACKNOWLEDGE, TIM);
    handled(TicketAction.JOIN, QUINN);
    assertThat(fixture.told()).isEmpty();
  }

  @Test
  void everybodyIsToldInTheirLanguage() {
    fixture.someone(RITA, Role.TECHNICIAN, null, "es");
    handled(TicketAction.RESOLVE, TIM);
    assertThat(fixture.text(RITA))
        .isEqualTo("✅ MAINT-556 está resuelto: MACH-001, Ruido de rodamiento.\nLo dijo Person 3.");
  }

  @Test
  void aSiteTellsOthersAndLeavesSomeOut() {
    fixture.rule(NewsEvent.TICKET_RESOLVED, Audience.REPORTER, false);
    fixture.rule(NewsEvent.TICKET_RESOLVED, Audience.MANAGERS, true);
    fixture.rule(NewsEvent.TICKET_RESOLVED, Audience.QUALITY_ON_SHIFT, true);
    try {
      handled(TicketAction.RESOLVE, TIM);
      assertThat(fixture.told()).containsExactlyInAnyOrder(MAX, QUINN);
    } finally {
      fixture.rule(NewsEvent.TICKET_RESOLVED, Audience.REPORTER, true);
      fixture.rule(NewsEvent.TICKET_RESOLVED, Audience.MANAGERS, false);
      fixture.rule(NewsEvent.TICKET_RESOLVED, Audience.QUALITY_ON_SHIFT, false);
    }
  }

  @Test
  void whatIsNotUrgentWaitsForTheShiftOfItsReader() {
    fixture.someone(RITA, Role.TECHNICIAN, NightCalendar.DAY, "en");
    handled(TicketAction.RESOLVE, TIM);
    assertThat(fixture.told()).isEmpty();

    fixture.morning();
    assertThat(fixture.text(RITA)).startsWith("✅ MAINT-556 is resolved");
    assertThat(fixture.told()).containsExactly(RITA);
    fixture.morning();
    assertThat(fixture.told()).as("once").isEmpty();
  }

  @Test
  void ofWhatWaitsTheLastNewsOfAThingIsTold() {
    fixture.someone(RITA, Role.TECHNICIAN, NightCalendar.DAY, "en");
    handled(TicketAction.WAIT_FOR_PARTS, TIM);
    handled(TicketAction.CONTINUE, TIM);
    fixture.morning();
    assertThat(fixture.text(RITA)).startsWith("▶️ MAINT-556 goes on");
    assertThat(fixture.told()).containsExactly(RITA);
  }

  @Test
  void aHighTicketWaitsForNoShift() {
    fixture.someone(TIM, Role.TECHNICIAN, NightCalendar.DAY, "en");
    fixture.responsible.put(TICKET, new ResponsiblePeople(Optional.of(TIM), Optional.of(RITA)));
    opened(Priority.HIGH);
    assertThat(fixture.told()).containsExactly(TIM);
  }

  private void opened(Priority urgency) {
    fixture.happens(
        () -> notifier.on(new TicketWasOpened(TICKET, MACHINE, "BEARING_NOISE", urgency, RITA)));
  }

  private void handled(TicketAction action, PersonId by) {
    fixture.happens(() -> notifier.on(new TicketWasHandled(TICKET, action, by, "")));
  }

  private void assigned(PersonId person) {
    fixture.responsible.put(TICKET, new ResponsiblePeople(Optional.of(person), Optional.of(RITA)));
  }

  private static TicketView ticket() {
    return new TicketView(
        TICKET,
        MACHINE,
        "BEARING_NOISE",
        Priority.HIGH,
        TicketStatus.RESOLVED,
        Optional.empty(),
        NOW);
  }
}
