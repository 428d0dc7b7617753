package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.sop.ReportFailure;
import com.barron.whatsapp.channel.Content;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said about roles and teams. */
class StaffingTest {
  private static final PersonId NOMSA = new PersonId(3);
  private static final PersonId LERATO_DUBE = new PersonId(9);

  private final DemoChat demoChat = new DemoChat();
  private final ChatScenario supervisor = demoChat.chat(Role.SUPERVISOR);

  @ParameterizedTest
  @CsvSource({
    "en, promote Lerato Dube supervisor",
    "en, role supervisor Lerato Dube",
    "en, change role of Lerato Dube Supervisor",
    "es, ascender Lerato Dube jefe de turno",
    "af, bevorder Lerato Dube toesighouer",
    "zu, khuphula Lerato Dube umphathi weshifu"
  })
  void aPromotionWaitsForASecondPerson(String language, String said) {
    ChatScenario chat = supervisor.in(Locale.forLanguageTag(language));
    assertThat(chat.type(said)).startsWith("🔐 Lerato Dube (");
    assertThat(demoChat.roleChanges.asked)
        .singleElement()
        .satisfies(
            asked -> {
              assertThat(asked.person().id()).isEqualTo(LERATO_DUBE);
              assertThat(asked.role()).isEqualTo(Role.SUPERVISOR);
            });
    assertThat(demoChat.roleChanges.changed).isEmpty();
  }

  @Test
  void theSecondPersonConfirmsFromTheListOfWhatIsPending() {
    demoChat.roleChanges.change(LERATO_DUBE, Role.SUPERVISOR, NOMSA);
    assertThat(supervisor.type("pending"))
        .contains("• Lerato Dube: Quality → Supervisor · asked for by Nomsa");
    assertThat(supervisor.send(new Content.Tap("ROLE PERSON-9 SUPERVISOR", "")))
        .contains("✅ Lerato Dube is Supervisor from now on. Before: Quality.");
    assertThat(supervisor.type("pending")).doesNotContain("Lerato Dube");
  }

  @Test
  void nobodyConfirmsWhatTheyAskedFor() {
    supervisor.type("promote Lerato Dube supervisor");
    assertThat(supervisor.type("pending"))
        .contains("• Lerato Dube: Quality → Supervisor · asked for by you")
        .doesNotContain("Lerato Dube → Supervisor");
    assertThat(supervisor.type("promote Lerato Dube supervisor"))
        .contains("You asked for this role of Lerato Dube (Quality)");
  }

  @Test
  void aDemotionCountsAtOnce() {
    assertThat(supervisor.type("demote Lerato Dube technician"))
        .contains("✅ Lerato Dube is Technician from now on. Before: Quality.");
  }

  @Test
  void asksForTheRoleOrWhoIsMeant() {
    assertThat(supervisor.type("demote Lerato Dube"))
        .contains("Which role for Lerato Dube (Quality)?", "Technician", "Supervisor")
        .doesNotContain("Manager");
    assertThat(supervisor.type("1")).contains("Lerato Dube is Technician");
    assertThat(supervisor.type("promote lera quality"))
        .contains("2 people fit", "Lerato (Technician)");
    assertThat(supervisor.type("1")).contains("🔐 Lerato (Technician) → Quality");
    assertThat(supervisor.type("promote")).contains("Name and role");
    assertThat(supervisor.type("promote xyz quality")).contains("I found nobody called “xyz”");
  }

  @Test
  void nobodyGivesARoleAboveTheirOwn() {
    assertThat(supervisor.type("promote Lerato Dube manager"))
        .contains("🚫 You cannot change Lerato Dube (Quality) to Manager", "Supervisor");
    assertThat(demoChat.roleChanges.asked).isEmpty();
  }

  @Test
  void aTextThatBeginsWithSuchAWordIsAnAnswer() {
    ChatScenario technician = demoChat.chat(Role.TECHNICIAN);
    technician.type("failure SOP-101 2 ORD-12345");
    technician.type("role of the pump was not clear to us");
    assertThat(demoChat.sops.reported)
        .singleElement()
        .extracting(ReportFailure::what)
        .isEqualTo("role of the pump was not clear to us");
  }

  @Test
  void putsSomebodyIntoATeam() {
    assertThat(supervisor.type("team Lerato Dube line A"))
        .contains("✅ Lerato Dube (Quality) belongs to the team line A");
    assertThat(demoChat.roleChanges.joined).containsEntry(LERATO_DUBE, "line A");
    assertThat(supervisor.type("team Nomsa -")).contains("belongs to no team");
  }

  @ParameterizedTest
  @ValueSource(strings = {"team", "team Nomsa"})
  void saysHowATeamIsChanged(String said) {
    assertThat(supervisor.type(said)).contains("Name and team");
  }

  @Test
  void erasesAPersonAfterItSaidWhatThatMeans() {
    ChatScenario manager = demoChat.chat(Role.MANAGER);
    assertThat(manager.type("forget Lerato Dube"))
        .contains(
            "⚠️ Delete what is kept about Lerato Dube (Quality)?", "Records and the audit stay");
    assertThat(demoChat.privacy.erased).isEmpty();
    assertThat(manager.type("yes"))
        .contains("✅ Deleted. What stays names “former colleague 9”.")
        .doesNotContain("Lerato");
    assertThat(demoChat.privacy.erased).containsExactly(LERATO_DUBE);
  }

  @Test
  void whoAsksToBeForgottenIsErasedByAnother() {
    assertThat(demoChat.chat(Role.TECHNICIAN).type("forget me")).contains("A manager was asked");
    assertThat(demoChat.privacy.asked).containsExactly(ChatScenario.SPEAKER.person());
    ChatScenario manager = demoChat.chat(Role.MANAGER);
    assertThat(manager.type("FORGET PERSON-9")).contains("Delete what is kept about Lerato Dube");
    assertThat(manager.type("no")).contains("Nothing changed");
    manager.type("forget Thabo");
    assertThat(manager.type("yes")).contains("somebody else has to erase you");
    assertThat(demoChat.privacy.erased).isEmpty();
  }

  @Test
  void saysThatNobodyIsLikeThat() {
    assertThat(supervisor.type("team xyz assembly")).contains("I found nobody called “xyz”");
  }
}
